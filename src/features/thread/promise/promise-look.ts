import { promiseUrgency } from '#care/promise/ledger.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { Tone } from '#ui/tone.ts';

export type PromiseStanding = 'later' | 'soon' | 'overdue' | 'kept' | 'broken' | 'withdrawn';

/** How a promise stands now: an open one by its hour, a closed one by its end. */
export function promiseStanding(promise: NewsPromise, now: string): PromiseStanding {
  return promise.state === 'open' ? promiseUrgency(promise.dueAt, now) : promise.state;
}

export const promiseTones: Record<PromiseStanding, Tone> = {
  later: 'promise',
  soon: 'warn',
  overdue: 'danger',
  kept: 'success',
  broken: 'danger',
  withdrawn: 'neutral',
};
