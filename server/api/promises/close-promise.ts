import { closePromise as decide } from '#care/promise/ledger.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { decided, notFound } from '../errors.ts';
import { refreshRow } from '../threads/refresh-row.ts';

/** The news was told, or the promise was taken back. */
export async function closePromise(
  tx: WriteTx,
  deps: Deps,
  promiseId: string,
  by: { how: 'kept' | 'withdrawn'; personId: string; note: string | null },
): Promise<NewsPromise> {
  const promise = await tx.promises.get(promiseId);
  if (!promise) throw notFound('promise');
  const now = deps.clock.now();
  const closed = decided(decide(promise, { ...by, now }), 'This promise is not open any more.');
  await tx.promises.put(closed);
  await tx.log.append({
    at: now,
    type: eventOf[closed.state],
    actorId: by.personId,
    threadId: closed.threadId,
    caseId: closed.caseId,
    subjectId: closed.id,
  });
  await refreshRow(tx, closed.threadId);
  return closed;
}

const eventOf = {
  open: 'promise.made',
  kept: 'promise.kept',
  broken: 'promise.broken',
  withdrawn: 'promise.withdrawn',
} as const;
