import type { Link, LinkBasis } from '#contract/customer.ts';
import type { WriteTx } from '../../store/store.ts';
import { leaveClosed } from '../parts/leave-parts.ts';
import { freeCases } from '../cases/free-cases.ts';
import type { Deps } from '../context.ts';
import { ApiError } from '../errors.ts';
import { voidUnseen } from '../replies/void-approvals.ts';
import { refreshRow } from '../threads/refresh-row.ts';
import { reshow, shownThread } from '../threads/show.ts';
import { foldCases, openCaseOf, unfoldCases } from './fold-cases.ts';
import { gatherStrays, hear } from './gather-strays.ts';

export interface LinkRequest {
  fromThreadId: string;
  toThreadId: string;
  basis: LinkBasis;
  evidenceMessageId: string | null;
  note: string | null;
  personId: string | null;
}

/** Shows one thread inside another. Nothing is merged: every row keeps its home, so that it can go back. */
export async function linkThreads(tx: WriteTx, deps: Deps, request: LinkRequest): Promise<Link> {
  const from = await shownThread(tx, request.fromThreadId);
  const to = await shownThread(tx, request.toThreadId);
  if (from.id === to.id) throw new ApiError('same_thread', 'These are already one thread.');
  const now = deps.clock.now();
  const link: Link = {
    id: deps.ids.next('link'),
    fromThreadId: from.id,
    toThreadId: to.id,
    basis: request.basis,
    evidenceMessageId: request.evidenceMessageId,
    note: request.note,
    madeById: request.personId,
    madeAt: now,
    moved: {
      messages: (await tx.messages.allOfThread(from.id)).length,
      cases: (await tx.cases.ofThread(from.id)).length,
    },
    undoneById: null,
    undoneAt: null,
  };
  const joining = await openCaseOf(tx, from.id);
  const staying = await openCaseOf(tx, to.id);
  await tx.links.put(link);
  await tx.threads.put({ ...from, shownInId: to.id });
  await reshow(tx, from.id);
  await foldCases(tx, deps, to.id, joining, staying);
  await voidUnseen(tx, deps, to.id);
  await tx.log.append({
    at: now,
    type: 'link.made',
    actorId: request.personId,
    threadId: to.id,
    subjectId: link.id,
    data: { from: from.id, basis: link.basis },
  });
  await freeCases(tx, to.id, now);
  await refreshRow(tx, from.id);
  await refreshRow(tx, to.id);
  await leaveClosed(tx, to.id, now);
  return link;
}

/** Puts back what was joined: each message, note, case and promise returns to its home. */
export async function undoLink(
  tx: WriteTx,
  deps: Deps,
  link: Link,
  personId: string,
): Promise<Link> {
  const now = deps.clock.now();
  const undone = { ...link, undoneAt: now, undoneById: personId };
  await tx.links.put(undone);
  const from = await tx.threads.get(link.fromThreadId);
  if (from) await tx.threads.put({ ...from, shownInId: null });
  const shownIn = (await shownThread(tx, link.toThreadId)).id;
  await reshow(tx, shownIn);
  await unfoldCases(tx, link.fromThreadId, now);
  await unfoldCases(tx, shownIn, now);
  await gatherStrays(tx, deps, link.fromThreadId);
  await gatherStrays(tx, deps, shownIn);
  for (const threadId of [link.fromThreadId, shownIn]) await hearAgain(tx, threadId, now);
  await tx.log.append({
    at: now,
    type: 'link.undone',
    actorId: personId,
    threadId: shownIn,
    subjectId: link.id,
    data: { from: link.fromThreadId },
  });
  await refreshRow(tx, link.fromThreadId);
  await refreshRow(tx, shownIn);
  return undone;
}

/** Our answer may have gone to the other side: whose newest word is the customer's waits for us again. */
async function hearAgain(tx: WriteTx, threadId: string, now: string): Promise<void> {
  const messages = await tx.messages.allOfThread(threadId);
  for (const { id, status, homeThreadId } of await tx.cases.ofThread(threadId)) {
    if (status !== 'waiting-customer') continue;
    // What was folded into it says nothing of its own talk.
    const newest = messages.findLast(
      (item) =>
        item.caseId === id && item.homeThreadId === homeThreadId && item.direction !== 'note',
    );
    if (newest?.direction === 'in') await hear(tx, now, id, newest);
  }
}
