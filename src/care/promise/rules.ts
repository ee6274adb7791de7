import type { PromiseState } from '#contract/promise.ts';
import type { Rule } from '../machine/machine.ts';

export interface PromiseRule extends Rule {
  on: 'make' | 'tell' | 'tell-late' | 'withdraw';
  from: readonly (PromiseState | 'none')[];
  to: PromiseState;
}

/** The life of a promise of news. Whether news is late is the ledger's to say. */
export const promiseRules: readonly PromiseRule[] = [
  { on: 'make', from: ['none'], to: 'open', log: 'promise.made' },
  { on: 'tell', from: ['open'], to: 'kept', log: 'promise.kept' },
  { on: 'tell-late', from: ['open'], to: 'broken', log: 'promise.broken' },
  { on: 'withdraw', from: ['open'], to: 'withdrawn', log: 'promise.withdrawn' },
];
