import type { CaseStatus, Outcome } from '#contract/case.ts';
import type { Rule } from '../machine/machine.ts';

export type CaseEvent =
  | 'open'
  | 'assign'
  | 'hear'
  | 'answer'
  | 'thank'
  | 'reply'
  | 'fix'
  | 'work'
  | 'confirm'
  | 'finish'
  | 'deny'
  | 'take-back'
  | 'take-back-no'
  | 'fold'
  | 'unfold'
  | 'ask-inside'
  | 'settle-inside'
  | 'note-missed'
  | 'rate'
  | 'appeal';
export type CaseChoice = 'to-somebody' | 'news-is-owed' | 'more-is-asked' | `was-${CaseStatus}`;
export type CaseGuard =
  | 'owner-as-seen'
  | 'no-unsent-reply'
  | 'evidence'
  | 'not-folded'
  | 'folded'
  | 'listened'
  | 'was-denied'
  | 'own-words';
export type CaseEffect =
  | 'set-owner'
  | 'own-if-free'
  | 'note-answer'
  | 'forget-answer'
  | 'say-whether-fixed'
  | 'stamp-closing'
  | 'clear-closing'
  | 'count-no'
  | 'note-missed'
  | 'note-satisfaction'
  | 'note-appeal';

export interface CaseRule extends Rule {
  on: CaseEvent;
  from: readonly (CaseStatus | 'none')[];
  to: CaseStatus | 'same';
  when?: CaseChoice;
  guards?: readonly CaseGuard[];
  effects?: readonly CaseEffect[];
}

const withUs = ['new', 'open', 'waiting-customer'] as const;
const inWork = [...withUs, 'waiting-inside'] as const;
const notClosed = [...inWork, 'checking'] as const;

/** The life of a case. `docs/lifecycle.md` is drawn from it, the code decides by it, the log is replayed with it. */
export const caseRules: readonly CaseRule[] = [
  { on: 'open', from: ['none'], to: 'new', log: 'case.opened' },
  {
    on: 'assign',
    from: ['new'],
    to: 'open',
    when: 'to-somebody',
    guards: ['owner-as-seen'],
    effects: ['set-owner'],
    log: 'case.assigned',
  },
  {
    on: 'assign',
    from: notClosed,
    to: 'same',
    guards: ['owner-as-seen'],
    effects: ['set-owner'],
    log: 'case.assigned',
  },
  { on: 'hear', from: ['waiting-customer'], to: 'open', log: 'case.heard' },
  { on: 'answer', from: ['checking'], to: 'same', effects: ['note-answer'], log: 'case.answered' },
  { on: 'thank', from: ['checking'], to: 'same', effects: ['note-answer'], log: 'case.thanked' },
  { on: 'thank', from: ['closed'], to: 'same', log: 'case.thanked' },
  {
    on: 'ask-inside',
    from: inWork,
    to: 'waiting-inside',
    effects: ['own-if-free'],
    log: 'case.asked-inside',
  },
  {
    on: 'settle-inside',
    from: ['waiting-inside'],
    to: 'same',
    when: 'more-is-asked',
    log: 'case.settled-inside',
  },
  { on: 'settle-inside', from: ['waiting-inside'], to: 'open', log: 'case.settled-inside' },
  {
    on: 'reply',
    from: ['waiting-inside'],
    to: 'same',
    effects: ['own-if-free'],
    log: 'case.replied',
  },
  {
    on: 'reply',
    from: withUs,
    to: 'open',
    when: 'news-is-owed',
    effects: ['own-if-free'],
    log: 'case.replied',
  },
  {
    on: 'reply',
    from: withUs,
    to: 'waiting-customer',
    effects: ['own-if-free'],
    log: 'case.replied',
  },
  {
    on: 'reply',
    from: ['checking', 'closed'],
    to: 'same',
    effects: ['own-if-free'],
    log: 'case.replied',
  },
  {
    on: 'fix',
    from: notClosed,
    to: 'checking',
    effects: ['own-if-free', 'say-whether-fixed', 'forget-answer'],
    log: 'case.checking',
  },
  {
    on: 'work',
    from: ['checking'],
    to: 'open',
    effects: ['own-if-free', 'say-whether-fixed', 'forget-answer'],
    log: 'case.status',
  },
  {
    on: 'work',
    from: inWork,
    to: 'same',
    effects: ['own-if-free', 'say-whether-fixed', 'forget-answer'],
    log: 'case.status',
  },
  {
    on: 'confirm',
    from: notClosed,
    to: 'closed',
    guards: ['no-unsent-reply', 'evidence'],
    effects: ['own-if-free', 'say-whether-fixed', 'forget-answer', 'stamp-closing'],
    log: 'case.closed',
  },
  {
    on: 'finish',
    from: notClosed,
    to: 'closed',
    guards: ['no-unsent-reply'],
    effects: ['own-if-free', 'say-whether-fixed', 'forget-answer', 'stamp-closing'],
    log: 'case.closed',
  },
  {
    on: 'deny',
    from: ['checking', 'closed'],
    to: 'open',
    guards: ['not-folded'],
    effects: ['clear-closing', 'forget-answer', 'count-no'],
    log: 'case.reopened',
  },
  {
    on: 'note-missed',
    from: notClosed,
    to: 'same',
    guards: ['was-denied'],
    effects: ['note-missed'],
    log: 'case.missed',
  },
  {
    on: 'rate',
    from: [...notClosed, 'closed'],
    to: 'same',
    guards: ['not-folded', 'own-words'],
    effects: ['note-satisfaction'],
    log: 'case.rated',
  },
  {
    on: 'appeal',
    from: ['waiting-customer', 'checking', 'closed'],
    to: 'open',
    guards: ['not-folded', 'own-words'],
    effects: ['clear-closing', 'forget-answer', 'note-appeal'],
    log: 'case.appealed',
  },
  {
    on: 'take-back',
    from: ['closed'],
    to: 'open',
    guards: ['not-folded', 'listened'],
    effects: ['clear-closing', 'forget-answer'],
    log: 'case.reopened',
  },
  ...(['closed', 'checking'] as const).map((status): CaseRule => ({
    on: 'take-back-no',
    from: ['open'],
    to: status,
    when: `was-${status}`,
    guards: ['not-folded', 'was-denied'],
    log: 'case.reopening-undone',
  })),
  { on: 'fold', from: notClosed, to: 'closed', log: 'case.folded' },
  ...notClosed.map((status): CaseRule => ({
    on: 'unfold',
    from: ['closed'],
    to: status,
    when: `was-${status}`,
    guards: ['folded'],
    log: 'case.unfolded',
  })),
];

/** Which event closes with this outcome. */
export function closingEvent(outcome: Outcome): CaseEvent {
  return outcome === 'confirmed' ? 'confirm' : 'finish';
}
