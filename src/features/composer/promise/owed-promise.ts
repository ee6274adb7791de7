import { isUntold, nextPromise, promiseUrgency } from '#care/promise/ledger.ts';
import type { NewsPromise } from '#contract/promise.ts';

/** The open promise of the case that is due first; without one, an end that the customer has not been told. */
export function owedPromise(
  promises: readonly NewsPromise[],
  caseId: string | undefined,
): NewsPromise | undefined {
  const own = promises.filter((promise) => promise.caseId === caseId);
  return nextPromise(own) ?? own.find(isUntold);
}

/**
 * Whether this reply counts as the promised news before the agent says so: yes when the time is near
 * or over. Further off, an agent more often writes about something in between, and a promise that was
 * ticked off by accident is one that nobody reminds of. That it owns up to a broken one only the agent says.
 */
export function isKeptUnasked(owed: NewsPromise | undefined, now: string): boolean {
  return owed?.state === 'open' && promiseUrgency(owed.dueAt, now) !== 'later';
}
