import { isUntold, liesAhead } from '#care/promise/ledger.ts';
import type { PromiseDraft } from '#contract/promise.ts';
import type { ReadTx } from '../../store/store.ts';
import { ApiError, notFound } from '../errors.ts';

/** Words that promise news for an hour gone by never reach a customer, however long they waited for a lead. */
export function refusePastPromise(promise: PromiseDraft | null, now: string): void {
  if (promise && !liesAhead(promise, now))
    throw new ApiError('time_in_past', 'The time of the next news lies in the past.');
}

/** A reply speaks of a promise of its own case that is open, or whose end the customer has not been told, or of none. */
export async function checkKeptPromise(
  tx: ReadTx,
  caseId: string,
  promiseId: string | null,
): Promise<void> {
  if (promiseId === null) return;
  const kept = await tx.promises.get(promiseId);
  const isOwed = kept !== undefined && (kept.state === 'open' || isUntold(kept));
  if (!isOwed || kept.caseId !== caseId) throw notFound('promise');
}
