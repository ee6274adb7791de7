import { caseAskedInside, caseSettledInside } from '#care/case/lifecycle.ts';
import { foldCase, goingOn, mayJoin, unfoldCase } from '#care/case/fold.ts';
import { isAsked } from '#care/part/lifecycle.ts';
import { isUnsent } from '#care/reply/lifecycle.ts';
import type { Case } from '#contract/case.ts';
import type { Person } from '#contract/person.ts';
import type { WriteTx } from '../../store/store.ts';
import { requireRight } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { ApiError, decided, notFound } from '../errors.ts';
import { hear } from '../links/gather-strays.ts';
import { refreshRow } from '../threads/refresh-row.ts';
import { putCase, putIfMoved } from './log-case.ts';
import { moveRows } from './move-rows.ts';

/** Opened twice by mistake: one goes on with all of it, the other keeps its number and leads there. */
export async function joinCases(
  deps: Deps,
  person: Person,
  caseId: string,
  { intoId, seenVersion }: { intoId: string; seenVersion: number },
): Promise<Case> {
  return deps.store.write(async (tx) => {
    const current = await tx.cases.get(caseId);
    const into = await tx.cases.get(intoId);
    if (!current || !into) throw notFound('case');
    await requireRight(tx, person, 'answer', { threadId: into.threadId, what: 'case' });
    const owesSomething = await owes(tx, current);
    const asSeen = mayJoin(current, into, { seenVersion, owesSomething });
    decided(asSeen, 'These two cannot be joined as they stand.');
    const { threadId } = current;
    const gaveIds = await moveRows(
      tx,
      { threadId, caseId: into.id },
      (row) => row.caseId === current.id,
    );
    const now = deps.clock.now();
    const folded = foldCase(current, { id: into.id, gaveIds, now });
    await putCase(tx, folded, {
      at: now,
      type: 'case.folded',
      actorId: person.id,
      subjectId: into.id,
      data: { into: into.number },
    });
    await followNews(tx, into, { now, gaveIds });
    await refreshRow(tx, threadId);
    return folded;
  });
}

/** Two matters after all: the case is what it was, with what it gave and what is still where it went. */
export async function separateCase(deps: Deps, person: Person, caseId: string): Promise<Case> {
  return deps.store.write(async (tx) => {
    const folded = await tx.cases.get(caseId);
    if (!folded) throw notFound('case');
    if (folded.foldedIntoId === null)
      throw new ApiError('wrong_state', 'This case was not joined into another one.');
    const { threadId } = folded;
    const into = goingOn(folded, await tx.cases.ofThread(threadId));
    const now = deps.clock.now();
    const own = unfoldCase(folded);
    await putCase(tx, own, {
      at: now,
      type: 'case.unfolded',
      actorId: person.id,
      subjectId: into.id,
      data: { into: into.number },
    });
    const gave = new Set(folded.gaveIds);
    await moveRows(
      tx,
      { threadId, caseId: own.id },
      (row) => row.caseId === into.id && gave.has(row.id),
    );
    await settleInside(tx, into, now);
    await refreshRow(tx, threadId);
    return own;
  });
}

async function owes(tx: WriteTx, { id, threadId }: Case): Promise<boolean> {
  const replies = await tx.replies.ofThread(threadId);
  const promises = await tx.promises.ofThread(threadId);
  const parts = await tx.parts.ofThread(threadId);
  return (
    replies.some((reply) => reply.caseId === id && isUnsent(reply)) ||
    promises.some(({ caseId, state }) => caseId === id && state === 'open') ||
    parts.some((part) => part.caseId === id && isAsked(part))
  );
}

/** Who waits for whom in the case that goes on follows from what it was given. */
async function followNews(
  tx: WriteTx,
  into: Case,
  { now, gaveIds }: { now: string; gaveIds: readonly string[] },
): Promise<void> {
  const { threadId } = into;
  const asked = (await tx.parts.ofThread(threadId)).find(
    (part) => gaveIds.includes(part.id) && isAsked(part),
  );
  const entry = { at: now, actorId: null, subjectId: asked?.id ?? null };
  const waiting = asked ? caseAskedInside(into, asked.askedById) : undefined;
  if (waiting?.ok)
    await putIfMoved(tx, into, waiting.value, { ...entry, type: 'case.asked-inside' });
  const messages = await tx.messages.allOfThread(threadId);
  const newest = messages.findLast(
    ({ direction, caseId }) => direction !== 'note' && caseId === into.id,
  );
  if (newest && gaveIds.includes(newest.id)) await hear(tx, now, into.id, newest);
}

async function settleInside(tx: WriteTx, into: Case, now: string): Promise<void> {
  const parts = await tx.parts.ofThread(into.threadId);
  if (parts.some((part) => part.caseId === into.id && isAsked(part))) return;
  await putIfMoved(tx, into, caseSettledInside(into, false), {
    at: now,
    type: 'case.settled-inside',
    actorId: null,
  });
}
