import { caseToFold, foldCase, unfoldCase } from '#care/case/fold.ts';
import { isUnsent } from '#care/reply/lifecycle.ts';
import { currentCase } from '#care/thread/row.ts';
import type { Case } from '#contract/case.ts';
import type { WriteTx } from '../../store/store.ts';
import { putCase } from '../cases/log-case.ts';
import { moveRows } from '../cases/move-rows.ts';
import type { Deps } from '../context.ts';
import { hear } from './gather-strays.ts';

/** The open case of a thread before it is joined; undefined where something of ours hangs on it. */
export async function openCaseOf(tx: WriteTx, threadId: string): Promise<Case | undefined> {
  const cases = await tx.cases.ofThread(threadId);
  const current = currentCase({ cases, messages: await tx.messages.allOfThread(threadId) });
  return current?.status === 'closed' ? undefined : current;
}

/** After a link: of two open cases the untouched one goes into the other, with its messages. */
export async function foldCases(
  tx: WriteTx,
  deps: Deps,
  threadId: string,
  joining: Case | undefined,
  staying: Case | undefined,
): Promise<void> {
  const found = caseToFold(joining, staying);
  if (!found || (await hasOurs(tx, threadId, found.fold.id))) return;
  const now = deps.clock.now();
  const gaveIds = await moveRows(
    tx,
    { threadId, caseId: found.into.id },
    ({ caseId }) => caseId === found.fold.id,
  );
  const folded = foldCase({ ...found.fold, threadId }, { id: found.into.id, gaveIds, now });
  await putCase(tx, folded, {
    at: now,
    type: 'case.folded',
    actorId: null,
    subjectId: found.into.id,
    data: { into: found.into.number },
  });
}

/** After an unlink: a case whose other half has left is what it was, with the messages it gave and what came since. */
export async function unfoldCases(tx: WriteTx, threadId: string, now: string): Promise<void> {
  const cases = await tx.cases.ofThread(threadId);
  for (const item of cases) {
    const goneId = item.foldedIntoId;
    if (goneId === null || cases.some(({ id }) => id === goneId)) continue;
    const entry = { at: now, type: 'case.unfolded', actorId: null } as const;
    await putCase(tx, unfoldCase(item), { ...entry, subjectId: goneId });
    await takeBack(tx, { threadId, folded: item, goneId, now });
  }
}

async function takeBack(
  tx: WriteTx,
  {
    threadId,
    folded,
    goneId,
    now,
  }: { threadId: string; folded: Case; goneId: string; now: string },
): Promise<void> {
  const messages = await tx.messages.allOfThread(threadId);
  await moveRows(tx, { threadId, caseId: folded.id }, ({ caseId }) => caseId === goneId);
  const newest = messages.findLast(({ direction }) => direction !== 'note');
  // What it gave it had heard before.
  if (newest?.caseId === goneId && !folded.gaveIds.includes(newest.id))
    await hear(tx, now, folded.id, newest);
}

async function hasOurs(tx: WriteTx, threadId: string, caseId: string): Promise<boolean> {
  const promises = await tx.promises.ofThread(threadId);
  const replies = await tx.replies.ofThread(threadId);
  return (
    promises.some((promise) => promise.caseId === caseId && promise.state === 'open') ||
    replies.some((reply) => reply.caseId === caseId && isUnsent(reply))
  );
}
