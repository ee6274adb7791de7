import { caseHeardCustomer } from '#care/case/lifecycle.ts';
import { mergeStates } from '#care/ingest/merge-states.ts';
import { ownVersionAfter } from '#care/post/change-state.ts';
import { replyCorrected, replyRemoved } from '#care/reply/lifecycle.ts';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import type { WriteTx } from '../../store/store.ts';
import { putIfMoved } from '../cases/log-case.ts';
import type { Deps } from '../context.ts';
import { decided } from '../errors.ts';
import { shownState, statesOf } from '../mentions/apply-state.ts';
import { inPlaceOf } from '../replies/author-for.ts';
import { putReply } from '../replies/log-reply.ts';
import type { Post } from './check-change.ts';

/** What was posted stands there with other words, or no more. Its earlier words stay with the team. */
export async function putChanged(
  tx: WriteTx,
  deps: Deps,
  { message, reply }: Pick<Post, 'message' | 'reply'>,
  { text, person, byHand }: { text: string | null; person: Person; byHand: boolean },
): Promise<Message> {
  const at = deps.clock.now();
  const isRemoval = text === null;
  const version = ownVersionAfter(message.version);
  const state = { version, at, text: text ?? '', isDeleted: isRemoval };
  const merged = mergeStates(statesOf(message), state, message.occurredAt);
  const { change: _settled, ...rest } = message;
  const changed: Message = { ...rest, ...shownState(merged) };
  await tx.messages.put(changed);
  if (isRemoval) await askAgain(tx, changed, { at, person });
  const next = isRemoval ? replyRemoved(reply, at) : replyCorrected(reply, at);
  await putReply(tx, decided(next, 'It does not stand there.'), {
    at,
    type: isRemoval ? 'reply.removed' : 'reply.corrected',
    actorId: person.id,
    data: {
      messageId: message.id,
      accountId: message.accountId,
      byHand,
      ...inPlaceOf(reply, person),
    },
  });
  return changed;
}

/** Whose only answer is taken back waits again. */
async function askAgain(
  tx: WriteTx,
  { caseId, threadId, id }: Message,
  { at, person }: { at: string; person: Person },
): Promise<void> {
  const current = caseId === null ? undefined : await tx.cases.get(caseId);
  if (!current) return;
  const ofCase = (await tx.messages.allOfThread(threadId)).filter(
    (message) => message.caseId === caseId && message.direction !== 'note',
  );
  const standing = ofCase.filter(
    ({ deletedAt, undelivered }) => deletedAt === null && !undelivered,
  );
  if (standing.at(-1)?.direction === 'out') return;
  const heard = caseHeardCustomer(current);
  const entry = { at, type: 'case.heard', actorId: person.id, subjectId: id } as const;
  await putIfMoved(tx, current, heard, entry);
}
