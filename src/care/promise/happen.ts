import type { ErrorCode } from '#contract/errors.ts';
import type { NewsPromise } from '#contract/promise.ts';
import { allowed, type Decision } from '../decision.ts';
import { ruleFor, targetOf } from '../machine/machine.ts';
import {
  promiseRules,
  type PromiseChoice,
  type PromiseEffect,
  type PromiseEvent,
  type PromiseGuard,
} from './rules.ts';

/** What an event brings with it. Each rule reads what it needs. */
export interface PromiseFacts {
  now: string;
  personId: string;
  note?: string | null;
  /** The reply in which the customer reads how it ended. */
  replyId?: string | null;
  /** Who tells the news from now on, and whether the case goes along. */
  to?: { personId: string; withCase: boolean };
}

/** An event happens to a promise, by its rules. `none` is the state of one that does not exist yet. */
export function happen(
  current: NewsPromise,
  event: PromiseEvent,
  facts: PromiseFacts,
  state: NewsPromise['state'] | 'none' = current.state,
): Decision<NewsPromise> {
  const rule = ruleFor(promiseRules, state, event, {
    holds: (choice) => choices[choice](current, facts),
    refusal: (guard) => guards[guard](current, facts),
  });
  if (!rule.ok) return rule;
  const next: NewsPromise = {
    ...current,
    state: targetOf(rule.value, current.state) as NewsPromise['state'],
  };
  for (const effect of rule.value.effects ?? []) Object.assign(next, effects[effect](next, facts));
  return allowed(next);
}

function isOver(dueAt: string, now: string): boolean {
  return dueAt < now;
}

const choices: Record<PromiseChoice, (promise: NewsPromise, facts: PromiseFacts) => boolean> = {
  'in-time': ({ dueAt }, { now }) => !isOver(dueAt, now),
};

const guards: Record<
  PromiseGuard,
  (promise: NewsPromise, facts: PromiseFacts) => ErrorCode | undefined
> = {
  'time-ahead': ({ dueAt }, { now }) => (dueAt > now ? undefined : 'time_in_past'),
  'time-over': ({ dueAt }, { now }) => (isOver(dueAt, now) ? undefined : 'wrong_state'),
  reason: (_, { note }) => (note?.trim() ? undefined : 'reason_needed'),
  untold: ({ toldAt }) => (toldAt === null ? undefined : 'wrong_state'),
  'to-another': ({ keeperId }, { to }) =>
    to && to.personId !== keeperId ? undefined : 'wrong_state',
  'was-theirs': ({ handedBy }, { personId }) =>
    handedBy.some((before) => before.personId === personId) ? undefined : 'wrong_state',
};

const effects: Record<
  PromiseEffect,
  (promise: NewsPromise, facts: PromiseFacts) => Partial<NewsPromise>
> = {
  close: (_, { now, personId, note }) => ({
    closedAt: now,
    closedById: personId,
    note: note?.trim() || null,
  }),
  'note-told': (_, { now, replyId }) => ({ toldAt: now, toldReplyId: replyId ?? null }),
  'pass-on': ({ keeperId, handedBy }, { to }) => ({
    keeperId: to?.personId ?? keeperId,
    handedBy: [...handedBy, { personId: keeperId, withCase: to?.withCase ?? false }],
  }),
  'come-back': ({ handedBy }, { personId }) => ({
    keeperId: personId,
    handedBy: handedBy.slice(
      0,
      handedBy.findIndex((before) => before.personId === personId),
    ),
  }),
};
