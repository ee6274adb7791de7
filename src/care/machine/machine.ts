import type { ErrorCode } from '#contract/errors.ts';
import type { EventType } from '#contract/event.ts';
import { allowed, refused, type Decision } from '../decision.ts';

/** One line of a lifecycle: from these states, on this event, to that state. */
export interface Rule {
  on: string;
  /** `none`: it begins with this. */
  from: readonly string[];
  to: string;
  /** Chooses between rules of one event; the first that holds is taken. */
  when?: string;
  /** What refuses the event, in this order. */
  guards?: readonly string[];
  /** What changes besides the state, in this order. */
  effects?: readonly string[];
  /** The entry that the log gets; without one nothing has changed that anybody would ask about. */
  log?: EventType;
}

/** A rule whose target is the state it began in. */
export const SAME = 'same';

type Named<R extends Rule, Key extends 'when'> = NonNullable<R[Key]>;
type Listed<R extends Rule, Key extends 'guards' | 'effects'> = NonNullable<R[Key]>[number];

/** The rule that an event takes from a state, or why it is refused. */
export function ruleFor<R extends Rule>(
  rules: readonly R[],
  state: R['from'][number],
  event: R['on'],
  facts: {
    holds: (condition: Named<R, 'when'>) => boolean;
    refusal: (guard: Listed<R, 'guards'>) => ErrorCode | undefined;
  },
): Decision<R> {
  const rule = rules.find(
    ({ on, from, when }) =>
      on === event && from.includes(state) && (when === undefined || facts.holds(when)),
  );
  if (!rule) return refused('wrong_state');
  for (const guard of rule.guards ?? []) {
    const code = facts.refusal(guard);
    if (code) return refused(code);
  }
  return allowed(rule);
}

/** Where a rule leads from a state. */
export function targetOf(rule: Rule, state: string): string {
  return rule.to === SAME ? state : rule.to;
}
