import type { ErrorCode } from '#contract/errors.ts';
import type { Reply, ReviewDecision } from '#contract/reply.ts';
import { allowed, refused, type Decision } from '../decision.ts';
import { ruleFor, targetOf } from '../machine/machine.ts';
import {
  replyRules,
  type ReplyActor,
  type ReplyChoice,
  type ReplyEffect,
  type ReplyEvent,
  type ReplyGuard,
} from './rules.ts';

/** What an event brings with it. Each rule reads what it needs. */
export interface ReplyFacts {
  now: string;
  personId?: string;
  mode?: 'api' | 'assisted';
  undoSeconds?: number;
  seenVersion?: number;
  decision?: ReviewDecision;
  failure?: { code: string; reason: string; at: string };
}

/** An event happens to a reply, by its rules. `none` is the state of one that does not exist yet. */
export function happen(
  current: Reply,
  event: ReplyEvent,
  facts: ReplyFacts,
  state: Reply['state'] | 'none' = current.state,
): Decision<Reply> {
  const actor = replyRules.find(({ on, by }) => on === event && by !== undefined)?.by;
  const stranger = actor && strangers[actor](current, facts);
  if (stranger) return refused(stranger);
  const rule = ruleFor(replyRules, state, event, {
    holds: (choice) => choices[choice](facts),
    refusal: (guard) => guards[guard](current, facts),
  });
  if (!rule.ok) return rule;
  const target = targetOf(rule.value, current.state) as Reply['state'];
  const next: Reply = { ...current, state: target, sendAt: null, sendingSince: null };
  for (const effect of rule.value.effects ?? []) Object.assign(next, effects[effect](next, facts));
  return allowed({ ...next, version: current.version + 1 });
}

/** The last word of a lead stands: nothing of the customer's has voided it. */
export function isApproved(reply: Reply): boolean {
  const last = reply.decisions.at(-1);
  return last?.action === 'approved' || last?.action === 'edited';
}

const strangers: Record<ReplyActor, (reply: Reply, facts: ReplyFacts) => ErrorCode | undefined> = {
  author: (reply, { personId }) => (reply.authorId === personId ? undefined : 'forbidden'),
  'another-lead': (reply, { personId }) => (reply.authorId === personId ? 'own_reply' : undefined),
};

const choices: Record<ReplyChoice, (facts: ReplyFacts) => boolean> = {
  'by-hand': ({ mode }) => mode === 'assisted',
};

const guards: Record<ReplyGuard, (reply: Reply, facts: ReplyFacts) => ErrorCode | undefined> = {
  'version-as-seen': (reply, { seenVersion }) =>
    reply.version === seenVersion ? undefined : 'version_conflict',
  'nothing-to-read': (reply) =>
    reply.reviewReason === null || isApproved(reply) ? undefined : 'wrong_state',
  'undo-time': (reply, { now }) =>
    reply.sendAt === null || reply.sendAt <= now ? 'too_late' : undefined,
  'send-time': (reply, { now }) =>
    reply.sendAt === null || reply.sendAt > now ? 'wrong_state' : undefined,
};

const effects: Record<ReplyEffect, (reply: Reply, facts: ReplyFacts) => Partial<Reply>> = {
  hold: (_, { now, undoSeconds }) => ({
    sendAt: new Date(Date.parse(now) + (undoSeconds ?? 0) * 1000).toISOString(),
    failure: null,
  }),
  'let-go': () => ({ failure: null }),
  'record-decision': (reply, { decision }) => {
    if (!decision) return {};
    return {
      text: decision.textAfter ?? reply.text,
      decisions: [...reply.decisions, decision],
    };
  },
  'note-failure': (_, { failure }) => ({ failure: failure ?? null }),
  'count-attempt': (reply, { now }) => ({ attempts: reply.attempts + 1, sendingSince: now }),
};
