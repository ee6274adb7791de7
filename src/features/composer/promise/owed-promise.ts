import { nextPromise, promiseUrgency } from '#care/promise/ledger.ts';
import type { NewsPromise } from '#contract/promise.ts';

/** The open promise of the case that is due first. */
export function owedPromise(
  promises: readonly NewsPromise[],
  caseId: string | undefined,
): NewsPromise | undefined {
  return nextPromise(promises.filter((promise) => promise.caseId === caseId));
}

/**
 * Whether this reply counts as the promised news before the agent says so: yes when the time is near
 * or over. Further off, an agent more often writes about something in between, and a promise that was
 * ticked off by accident is one that nobody reminds of.
 */
export function isKeptUnasked(owed: NewsPromise | undefined, now: string): boolean {
  return owed !== undefined && promiseUrgency(owed.dueAt, now) !== 'later';
}
