import type { ReplyState } from '#contract/reply.ts';
import type { Rule } from '../machine/machine.ts';

export type ReplyEvent =
  | 'submit'
  | 'release'
  | 'undo'
  | 'withdraw'
  | 'approve'
  | 'return'
  | 'void'
  | 'claim'
  | 'post'
  | 'refuse'
  | 'lose'
  | 'defer'
  | 'come-back'
  | 'ask-change'
  | 'correct'
  | 'take-down'
  | 'leave';
export type ReplyChoice = 'by-hand';
export type ReplyGuard = 'version-as-seen' | 'nothing-to-read' | 'undo-time' | 'send-time';
export type ReplyEffect = 'hold' | 'let-go' | 'record-decision' | 'note-failure' | 'count-attempt';

/** Whoever else tries is refused before anything else is looked at. */
export type ReplyActor = 'author' | 'another-lead';

export interface ReplyRule extends Rule {
  on: ReplyEvent;
  from: readonly (ReplyState | 'none')[];
  to: ReplyState | 'same';
  when?: ReplyChoice;
  by?: ReplyActor;
  guards?: readonly ReplyGuard[];
  effects?: readonly ReplyEffect[];
}

/** The life of a reply. `docs/lifecycle.md` is drawn from it, the code decides by it, the log is replayed with it. */
export const replyRules: readonly ReplyRule[] = [
  { on: 'submit', from: ['none'], to: 'in-review', log: 'reply.in-review' },
  {
    on: 'approve',
    from: ['in-review'],
    to: 'same',
    by: 'another-lead',
    guards: ['version-as-seen'],
    effects: ['record-decision'],
    log: 'reply.approved',
  },
  {
    on: 'return',
    from: ['in-review'],
    to: 'returned',
    by: 'another-lead',
    guards: ['version-as-seen'],
    effects: ['record-decision'],
    log: 'reply.returned',
  },
  {
    on: 'release',
    from: ['none', 'in-review', 'failed'],
    to: 'assisted',
    when: 'by-hand',
    guards: ['nothing-to-read'],
    effects: ['let-go'],
    log: 'reply.assisted',
  },
  {
    on: 'release',
    from: ['none', 'in-review', 'failed'],
    to: 'held',
    guards: ['nothing-to-read'],
    effects: ['hold'],
    log: 'reply.held',
  },
  {
    on: 'void',
    from: ['held', 'assisted'],
    to: 'in-review',
    effects: ['record-decision'],
    log: 'reply.voided',
  },
  {
    on: 'undo',
    from: ['held'],
    to: 'withdrawn',
    by: 'author',
    guards: ['undo-time'],
    log: 'reply.undone',
  },
  {
    on: 'withdraw',
    from: ['in-review', 'returned', 'failed', 'assisted'],
    to: 'withdrawn',
    by: 'author',
    log: 'reply.withdrawn',
  },
  {
    on: 'claim',
    from: ['held'],
    to: 'sending',
    guards: ['send-time'],
    effects: ['count-attempt'],
    log: 'reply.sending',
  },
  {
    on: 'post',
    from: ['held', 'sending', 'assisted', 'unknown', 'failed'],
    to: 'sent',
    effects: ['let-go'],
    log: 'reply.sent',
  },
  {
    on: 'refuse',
    from: ['sending', 'assisted', 'unknown'],
    to: 'failed',
    effects: ['note-failure'],
    log: 'reply.failed',
  },
  {
    on: 'lose',
    from: ['sending'],
    to: 'unknown',
    effects: ['note-failure'],
    log: 'reply.unknown',
  },
  {
    on: 'defer',
    from: ['sending'],
    to: 'held',
    effects: ['hold'],
    log: 'reply.deferred',
  },
  {
    on: 'come-back',
    from: ['sent'],
    to: 'failed',
    effects: ['note-failure'],
    log: 'reply.failed',
  },
  { on: 'ask-change', from: ['sent'], to: 'same', log: 'reply.changing' },
  { on: 'correct', from: ['sent'], to: 'same', log: 'reply.corrected' },
  { on: 'take-down', from: ['sent'], to: 'same', log: 'reply.removed' },
  { on: 'leave', from: ['sent'], to: 'same', log: 'reply.not-changed' },
];
