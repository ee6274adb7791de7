import type { PromiseState } from '#contract/promise.ts';
import type { Rule } from '../machine/machine.ts';

export type PromiseEvent =
  | 'make'
  | 'say'
  | 'tell'
  | 'break'
  | 'withdraw'
  | 'lapse'
  | 'own-up'
  | 'hand-over'
  | 'take-back';
export type PromiseChoice = 'in-time';
export type PromiseGuard =
  | 'time-ahead'
  | 'time-over'
  | 'reason'
  | 'untold'
  | 'to-another'
  | 'was-theirs';
export type PromiseEffect = 'close' | 'note-told' | 'pass-on' | 'come-back';

export interface PromiseRule extends Rule {
  on: PromiseEvent;
  from: readonly (PromiseState | 'none')[];
  to: PromiseState | 'same';
  when?: PromiseChoice;
  guards?: readonly PromiseGuard[];
  effects?: readonly PromiseEffect[];
}

/**
 * The life of a promise of news. What a customer says changes nothing of it: it ends when the news was told,
 * or when we say that there is none, and then the customer has to be told that.
 */
export const promiseRules: readonly PromiseRule[] = [
  { on: 'make', from: ['none'], to: 'open', guards: ['time-ahead'], log: 'promise.made' },
  // What stands in a reply that went out has been said, however long it was on its way.
  { on: 'say', from: ['none'], to: 'open', log: 'promise.made' },
  {
    on: 'tell',
    from: ['open'],
    to: 'kept',
    when: 'in-time',
    effects: ['close', 'note-told'],
    log: 'promise.kept',
  },
  {
    on: 'tell',
    from: ['open'],
    to: 'broken',
    effects: ['close', 'note-told'],
    log: 'promise.broken',
  },
  {
    on: 'break',
    from: ['open'],
    to: 'broken',
    guards: ['time-over'],
    effects: ['close'],
    log: 'promise.broken',
  },
  {
    on: 'withdraw',
    from: ['open'],
    to: 'withdrawn',
    guards: ['reason'],
    effects: ['close'],
    log: 'promise.withdrawn',
  },
  // The end of the case is the reason.
  { on: 'lapse', from: ['open'], to: 'withdrawn', effects: ['close'], log: 'promise.withdrawn' },
  {
    on: 'own-up',
    from: ['broken', 'withdrawn'],
    to: 'same',
    guards: ['untold'],
    effects: ['note-told'],
    log: 'promise.told',
  },
  {
    on: 'hand-over',
    from: ['open'],
    to: 'same',
    guards: ['to-another'],
    effects: ['pass-on'],
    log: 'promise.handed-over',
  },
  // Bad news is news too: whoever stays behind tells it.
  {
    on: 'hand-over',
    from: ['broken', 'withdrawn'],
    to: 'same',
    guards: ['untold', 'to-another'],
    effects: ['pass-on'],
    log: 'promise.handed-over',
  },
  {
    on: 'take-back',
    from: ['broken', 'withdrawn'],
    to: 'same',
    guards: ['untold', 'was-theirs'],
    effects: ['come-back'],
    log: 'promise.taken-back',
  },
  {
    on: 'take-back',
    from: ['open'],
    to: 'same',
    guards: ['was-theirs'],
    effects: ['come-back'],
    log: 'promise.taken-back',
  },
];
