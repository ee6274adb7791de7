import { promiseUrgency } from '#care/promise/ledger.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { Tone } from '#ui/tone.ts';

export type PromiseStanding =
  | 'later'
  | 'soon'
  | 'overdue'
  | 'kept'
  | 'broken'
  | 'notKept'
  | 'withdrawn';

/** How a promise stands now: an open one by its hour, a closed one by its end. */
export function promiseStanding(promise: NewsPromise, now: string): PromiseStanding {
  if (promise.state === 'open') return promiseUrgency(promise.dueAt, now);
  return promise.state === 'broken' && promise.toldAt === null ? 'notKept' : promise.state;
}

export const promiseTones: Record<PromiseStanding, Tone> = {
  later: 'promise',
  soon: 'warn',
  overdue: 'danger',
  kept: 'success',
  broken: 'danger',
  notKept: 'danger',
  withdrawn: 'neutral',
};
