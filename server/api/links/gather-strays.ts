import { caseAnswered, caseGotAnswer, caseHeardCustomer } from '#care/case/lifecycle.ts';
import { isUnsent } from '#care/reply/lifecycle.ts';
import { currentCase } from '#care/thread/row.ts';
import type { Case } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';
import type { WriteTx } from '../../store/store.ts';
import { putCase, putIfMoved } from '../cases/log-case.ts';
import { moveRows } from '../cases/move-rows.ts';
import { openCase } from '../cases/open-case.ts';
import type { Deps } from '../context.ts';
import { owesNews } from '../promises/owes-news.ts';

/**
 * What came while a link stood may be placed in a case that has just left for the other side.
 * It joins this thread's own open case; where there is none, whoever waits for us gets one.
 */
export async function gatherStrays(tx: WriteTx, deps: Deps, threadId: string): Promise<void> {
  const cases = await tx.cases.ofThread(threadId);
  const isStray = ({ caseId }: { caseId: string | null }) =>
    caseId !== null && !cases.some(({ id }) => id === caseId);
  const all = await tx.messages.allOfThread(threadId);
  const messages = all.filter(isStray);
  const promises = (await tx.promises.ofThread(threadId)).filter(isStray);
  const replies = (await tx.replies.ofThread(threadId)).filter(isStray);
  await forgetAnswersElsewhere(tx, cases, all);
  const first = messages[0] ?? promises[0] ?? replies[0];
  if (!first) return;

  const isWaiting =
    messages.some(({ direction }) => direction === 'in') ||
    promises.some(({ state }) => state === 'open') ||
    replies.some(isUnsent);
  const current = currentCase({ cases, messages: all });
  const isOpen = current !== undefined && current.status !== 'closed';
  const { homeThreadId } = first;
  const target =
    isWaiting && !isOpen
      ? await openCase(tx, deps, { threadId, homeThreadId, messageId: messages[0]?.id ?? null })
      : current;
  if (!target) {
    for (const message of messages) await tx.messages.put({ ...message, caseId: null });
    return;
  }
  await moveRows(tx, { threadId, caseId: target.id }, isStray);
  const newest = all.findLast(({ direction }) => direction !== 'note');
  if (newest && isStray(newest)) await hear(tx, deps.clock.now(), target.id, newest);
}

/** The newest word came from elsewhere: who waits for whom follows it. */
export async function hear(
  tx: WriteTx,
  now: string,
  caseId: string,
  newest: Message,
): Promise<void> {
  const current = await tx.cases.get(caseId);
  if (!current || current.status === 'closed') return;
  const entry = { at: now, actorId: null, subjectId: newest.id };
  if (newest.direction === 'out') {
    const by = { authorId: newest.personId, owesNews: await owesNews(tx, current) };
    return putIfMoved(tx, current, caseAnswered(current, by), { ...entry, type: 'case.replied' });
  }
  if (current.status === 'checking')
    return putCase(tx, caseGotAnswer(current, newest.id), { ...entry, type: 'case.answered' });
  return putIfMoved(tx, current, caseHeardCustomer(current), { ...entry, type: 'case.heard' });
}

/** An answer to "is it solved?" that turned out to be somebody else's is none. */
async function forgetAnswersElsewhere(
  tx: WriteTx,
  cases: readonly Case[],
  messages: readonly Message[],
): Promise<void> {
  for (const item of cases) {
    if (item.answerMessageId === null) continue;
    if (messages.some(({ id }) => id === item.answerMessageId)) continue;
    await tx.cases.put({ ...item, answerMessageId: null, version: item.version + 1 });
  }
}
