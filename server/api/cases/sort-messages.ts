import { assignCase } from '#care/case/lifecycle.ts';
import { isUnsent } from '#care/reply/lifecycle.ts';
import { alongWith, emptiedCase } from '#care/case/sorting.ts';
import type { Case } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { ApiError, decided, notFound } from '../errors.ts';
import { refreshRow } from '../threads/refresh-row.ts';
import { putCase } from './log-case.ts';
import { moveRows } from './move-rows.ts';
import { openCase } from './open-case.ts';

/** Another matter was told in the same breath: these messages become a case of their own, with the same owner. */
export async function splitCase(
  deps: Deps,
  person: Person,
  caseId: string,
  { messageIds }: { messageIds: readonly string[] },
): Promise<Case> {
  return deps.store.write(async (tx) => {
    const { from, messages } = await chosen(tx, caseId, messageIds);
    const first = messages.find(({ direction }) => direction === 'in') ?? messages[0];
    const { threadId } = from;
    const homeThreadId = first?.homeThreadId ?? from.homeThreadId;
    const by = { actorId: person.id, from: from.number, count: messages.length };
    const fresh = await openCase(tx, deps, { threadId, homeThreadId, messageId: null, by });
    await move(tx, deps, person, { messages, to: fresh, isSplit: true });
    const next = await ownedAlike(tx, deps, person, { fresh, assigneeId: from.assigneeId });
    await refreshRow(tx, threadId);
    return next;
  });
}

/** These messages belong to another case of the thread, open or closed. */
export async function moveToCase(
  deps: Deps,
  person: Person,
  caseId: string,
  { messageIds }: { messageIds: readonly string[] },
): Promise<Case> {
  return deps.store.write(async (tx) => {
    const { from: to, messages } = await chosen(tx, caseId, messageIds);
    if (to.foldedIntoId !== null)
      throw new ApiError('wrong_state', 'This case goes on in another one.');
    await move(tx, deps, person, { messages, to, isSplit: false });
    await refreshRow(tx, to.threadId);
    return to;
  });
}

async function chosen(tx: WriteTx, caseId: string, messageIds: readonly string[]) {
  const from = await tx.cases.get(caseId);
  if (!from) throw notFound('case');
  const messages: Message[] = [];
  for (const id of new Set(messageIds)) {
    const message = await tx.messages.get(id);
    if (message?.threadId !== from.threadId) throw notFound('message');
    messages.push(message);
  }
  return { from, messages };
}

async function move(
  tx: WriteTx,
  deps: Deps,
  person: Person,
  { messages, to, isSplit }: { messages: readonly Message[]; to: Case; isSplit: boolean },
): Promise<void> {
  const { threadId } = to;
  const all = await tx.messages.allOfThread(threadId);
  // What stands there already takes nothing along that was given to another case.
  const ids = new Set(messages.filter(({ caseId }) => caseId !== to.id).map(({ id }) => id));
  if (emptiedCase(all, ids, to.id) !== null)
    throw new ApiError('whole_case', 'Nothing would be left of the case: join the two instead.');
  const replies = await tx.replies.ofThread(threadId);
  const promises = await tx.promises.ofThread(threadId);
  const along = alongWith(ids, replies, promises);
  const isOwed =
    replies.some((reply) => along.has(reply.id) && isUnsent(reply)) ||
    promises.some(({ id, state }) => along.has(id) && state === 'open');
  if (to.status === 'closed' && isOwed)
    throw new ApiError('wrong_state', 'A closed case takes nothing that is still to come.');
  await moveRows(tx, { threadId, caseId: to.id }, ({ id }) => along.has(id));
  const now = deps.clock.now();
  for (const fromId of new Set(messages.map(({ caseId }) => caseId))) {
    const left = fromId === null ? undefined : await tx.cases.get(fromId);
    if (!left || left.id === to.id) continue;
    const isAnswerGone = left.answerMessageId !== null && ids.has(left.answerMessageId);
    if (isAnswerGone)
      await tx.cases.put({ ...left, answerMessageId: null, version: left.version + 1 });
    const taken = messages.filter((message) => message.caseId === left.id);
    await tx.log.append({
      at: now,
      type: 'messages.moved',
      actorId: person.id,
      threadId,
      caseId: left.id,
      subjectId: to.id,
      data: { number: to.number, from: left.number, count: taken.length, isSplit },
    });
  }
}

async function ownedAlike(
  tx: WriteTx,
  deps: Deps,
  person: Person,
  { fresh, assigneeId }: { fresh: Case; assigneeId: string | null },
): Promise<Case> {
  if (assigneeId === null) return fresh;
  const owned = decided(
    assignCase(fresh, { assigneeId, seenAssigneeId: null }),
    'A fresh case takes any owner.',
  );
  const entry = { at: deps.clock.now(), type: 'case.assigned', actorId: person.id } as const;
  await putCase(tx, owned, entry);
  return owned;
}
