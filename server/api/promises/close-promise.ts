import { closePromise as decide, ownUp, type PromiseEnd } from '#care/promise/ledger.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { decided, notFound } from '../errors.ts';
import { refreshRow } from '../threads/refresh-row.ts';
import { countEnd } from './count-ends.ts';
import { putPromise } from './log-promise.ts';

interface Closing {
  how: PromiseEnd;
  personId: string;
  note: string | null;
  replyId?: string | null;
}

/** The news was told, or there will be none. */
export async function closePromise(
  tx: WriteTx,
  deps: Deps,
  promiseId: string,
  by: Closing,
): Promise<NewsPromise> {
  const promise = await findPromise(tx, promiseId);
  const now = deps.clock.now();
  const closed = decided(decide(promise, { ...by, now }), refusals[by.how]);
  await putPromise(tx, closed, {
    at: now,
    type: eventOf[closed.state],
    actorId: by.personId,
    data: { isTold: closed.toldAt !== null },
  });
  await countEnd(tx, closed);
  await refreshRow(tx, closed.threadId);
  return closed;
}

/** The customer was told that a promise was broken or withdrawn. */
export async function tellOfEnd(
  tx: WriteTx,
  deps: Deps,
  promiseId: string,
  by: { personId: string; replyId: string | null },
): Promise<NewsPromise> {
  const promise = await findPromise(tx, promiseId);
  const now = deps.clock.now();
  const told = decided(
    ownUp(promise, { ...by, now }),
    'There is nothing of this promise that the customer has to be told.',
  );
  await putPromise(tx, told, { at: now, type: 'promise.told', actorId: by.personId });
  await refreshRow(tx, told.threadId);
  return told;
}

async function findPromise(tx: WriteTx, id: string): Promise<NewsPromise> {
  const promise = await tx.promises.get(id);
  if (!promise) throw notFound('promise');
  return promise;
}

const refusals: Record<PromiseEnd, string> = {
  kept: 'This promise is not open any more.',
  broken: 'A promise is broken when it is open and its time is over.',
  withdrawn: 'An open promise is withdrawn for a reason that the customer is told.',
  lapsed: 'This promise is not open any more.',
};

const eventOf = {
  open: 'promise.made',
  kept: 'promise.kept',
  broken: 'promise.broken',
  withdrawn: 'promise.withdrawn',
} as const;
