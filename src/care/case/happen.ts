import type { Case, Outcome, ResolveCaseInput, Satisfaction } from '#contract/case.ts';
import type { ErrorCode } from '#contract/errors.ts';
import { allowed, type Decision } from '../decision.ts';
import { ruleFor, targetOf } from '../machine/machine.ts';
import {
  caseRules,
  type CaseChoice,
  type CaseEffect,
  type CaseEvent,
  type CaseGuard,
} from './rules.ts';

/** What the customer said, where it stands in the thread or as it was heard. */
export interface OwnWords {
  messageId: string | null;
  words: string | null;
}

/** What an event brings with it. Each rule reads what it needs. */
export interface CaseFacts {
  now?: string;
  personId?: string | null;
  assign?: { assigneeId: string | null; seenAssigneeId: string | null };
  isNewsOwed?: boolean;
  isMoreAsked?: boolean;
  /** What the case goes back to. */
  was?: Case['status'];
  messageId?: string;
  isFixed?: boolean;
  hasUnsentReply?: boolean;
  outcome?: Outcome;
  evidence?: ResolveCaseInput['evidence'];
  missed?: string;
  said?: OwnWords;
  feeling?: Satisfaction['feeling'];
}

/** An event happens to a case, by its rules. A case that does not change keeps its version. */
export function happen(current: Case, event: CaseEvent, facts: CaseFacts): Decision<Case> {
  const rule = ruleFor(caseRules, current.status, event, {
    holds: (choice) => choices[choice](facts),
    refusal: (guard) => guards[guard](current, facts),
  });
  if (!rule.ok) return rule;
  const status = targetOf(rule.value, current.status) as Case['status'];
  const next: Case = { ...current, status };
  for (const effect of rule.value.effects ?? []) Object.assign(next, effects[effect](next, facts));
  return allowed({ ...next, version: current.version + 1 });
}

const choices: Record<CaseChoice, (facts: CaseFacts) => boolean> = {
  'to-somebody': ({ assign }) => assign?.assigneeId != null,
  'news-is-owed': ({ isNewsOwed }) => isNewsOwed === true,
  'more-is-asked': ({ isMoreAsked }) => isMoreAsked === true,
  'was-new': ({ was }) => was === 'new',
  'was-open': ({ was }) => was === 'open',
  'was-waiting-customer': ({ was }) => was === 'waiting-customer',
  'was-waiting-inside': ({ was }) => was === 'waiting-inside',
  'was-closed': ({ was }) => was === 'closed',
  'was-checking': ({ was }) => was === 'checking',
};

const guards: Record<CaseGuard, (current: Case, facts: CaseFacts) => ErrorCode | undefined> = {
  'owner-as-seen': (current, { assign }) =>
    assign && current.assigneeId !== assign.seenAssigneeId ? 'already_assigned' : undefined,
  'no-unsent-reply': (_, { hasUnsentReply }) => (hasUnsentReply ? 'unsent_reply' : undefined),
  evidence: (_, { evidence }) => (restsOnSomething(evidence) ? undefined : 'evidence_needed'),
  'not-folded': (current) => (current.foldedIntoId === null ? undefined : 'wrong_state'),
  listened: (current) => (current.outcome === 'listened' ? undefined : 'wrong_state'),
  'was-denied': (current) => (current.reopenedCount > 0 ? undefined : 'wrong_state'),
  'own-words': (_, { said }) => (said?.messageId || said?.words ? undefined : 'evidence_needed'),
  folded: (current) => (current.foldedIntoId === null ? 'wrong_state' : undefined),
};

const effects: Record<CaseEffect, (current: Case, facts: CaseFacts) => Partial<Case>> = {
  'set-owner': (_, { assign }) => ({ assigneeId: assign?.assigneeId ?? null }),
  'own-if-free': (current, { personId }) => ({
    assigneeId: current.assigneeId ?? personId ?? null,
  }),
  'note-answer': (_, { messageId }) => ({ answerMessageId: messageId ?? null }),
  'forget-answer': () => ({ answerMessageId: null }),
  'say-whether-fixed': (current, { isFixed, now, personId }) =>
    isFixed
      ? {
          fixedAt: current.fixedAt ?? now ?? null,
          fixedById: current.fixedById ?? personId ?? null,
        }
      : { fixedAt: null, fixedById: null },
  'stamp-closing': (_, { now, personId, outcome, evidence }) => ({
    outcome: outcome ?? null,
    closedAt: now ?? null,
    closedById: personId ?? null,
    evidence: evidence
      ? {
          kind: evidence.kind,
          messageId: evidence.messageId ?? null,
          note: evidence.note ?? null,
        }
      : null,
    reopenedFrom: null,
  }),
  'clear-closing': () => ({
    outcome: null,
    fixedAt: null,
    fixedById: null,
    closedAt: null,
    closedById: null,
    evidence: null,
  }),
  'count-no': (current, { now }) => ({
    reopenedCount: current.reopenedCount + 1,
    reopenedAt: now ?? null,
    missed: null,
  }),
  'note-missed': (_, { missed }) => ({ missed: missed ?? null }),
  'note-satisfaction': (_, { feeling = 'mixed', ...facts }) => ({
    satisfaction: { feeling, ...told(facts) },
  }),
  'note-appeal': (current, facts) => ({
    appeal: { ...told(facts), count: (current.appeal?.count ?? 0) + 1 },
  }),
};

function told({ said, now = '', personId }: CaseFacts) {
  return {
    messageId: said?.messageId ?? null,
    words: said?.words ?? null,
    at: now,
    byId: personId ?? '',
  };
}

/** Evidence by a message names the message, by a link its address, by anything else says what it is. */
function restsOnSomething(evidence: CaseFacts['evidence']): boolean {
  if (!evidence) return false;
  const { kind, messageId, note } = evidence;
  if (kind === 'message') return Boolean(messageId);
  if (kind === 'link') return /^https?:\/\/\S+\.\S+$/.test(note ?? '');
  return kind === 'call' || Boolean(note);
}
