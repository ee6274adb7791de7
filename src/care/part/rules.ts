import type { PartState } from '#contract/part.ts';
import type { Rule } from '../machine/machine.ts';

export type PartEvent = 'ask' | 'remind' | 'leave' | 'give' | 'answer' | 'withdraw';

export type PartGuard = 'time-ahead' | 'overdue' | 'version-as-seen' | 'not-left';

export interface PartRule extends Rule {
  on: PartEvent;
  from: readonly (PartState | 'none')[];
  to: PartState | 'same';
  by?: 'expert';
  guards?: readonly PartGuard[];
}

/** The life of a question to an expert. `docs/lifecycle.md` is drawn from it, the log is replayed with it. */
export const partRules: readonly PartRule[] = [
  { on: 'ask', from: ['none'], to: 'asked', guards: ['time-ahead'], log: 'part.asked' },
  { on: 'remind', from: ['asked'], to: 'same', guards: ['overdue'], log: 'part.overdue' },
  { on: 'leave', from: ['asked'], to: 'same', guards: ['not-left'], log: 'part.left' },
  {
    on: 'give',
    from: ['asked'],
    to: 'same',
    guards: ['version-as-seen', 'time-ahead'],
    log: 'part.given',
  },
  {
    on: 'answer',
    from: ['asked'],
    to: 'answered',
    by: 'expert',
    guards: ['version-as-seen'],
    log: 'part.answered',
  },
  { on: 'withdraw', from: ['asked'], to: 'withdrawn', log: 'part.withdrawn' },
];
