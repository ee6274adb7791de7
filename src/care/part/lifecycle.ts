import type { ErrorCode } from '#contract/errors.ts';
import type { Part } from '#contract/part.ts';
import { allowed, refused, type Decision } from '../decision.ts';
import { ruleFor, targetOf } from '../machine/machine.ts';
import { partRules, type PartEvent, type PartGuard } from './rules.ts';

interface PartFacts {
  now: string;
  personId: string | null;
  seenVersion?: number;
}

type Asked = Pick<
  Part,
  | 'id'
  | 'caseId'
  | 'caseNumber'
  | 'threadId'
  | 'homeThreadId'
  | 'expertId'
  | 'question'
  | 'messageIds'
  | 'dueAt'
>;

/** A question that is due at a time which lies ahead. */
export function askPart(asked: Asked, by: { personId: string; now: string }): Decision<Part> {
  const fresh: Part = {
    ...asked,
    dueAt: new Date(asked.dueAt).toISOString(),
    askedById: by.personId,
    askedAt: by.now,
    remindedAt: null,
    leftAt: null,
    state: 'asked',
    closedAt: null,
    closedById: null,
    answerMessageId: null,
    answer: null,
    version: 0,
  };
  return happen(fresh, 'ask', by, 'none');
}

/** Once, when its time is over: the expert is reminded and the agent warned. */
export function remindPart(part: Part, now: string): Decision<Part> {
  const reminded = happen(part, 'remind', { now, personId: null });
  return reminded.ok ? allowed({ ...reminded.value, remindedAt: now }) : reminded;
}

/** Its expert has gone, or may not read it any more: whoever asked is told, and asks somebody else or nobody. */
export function leavePart(part: Part, now: string): Decision<Part> {
  const left = happen(part, 'leave', { now, personId: null });
  return left.ok ? allowed({ ...left.value, leftAt: now }) : left;
}

/** The same question to another expert, by a time that lies ahead. */
export function givePart(
  part: Part,
  to: { expertId: string; dueAt: string },
  by: { personId: string; now: string; seenVersion: number },
): Decision<Part> {
  const dueAt = new Date(to.dueAt).toISOString();
  const asked = { ...part, expertId: to.expertId, dueAt, remindedAt: null, leftAt: null };
  return happen(asked, 'give', by);
}

/** The expert says what there is to say; nobody answers for somebody else. */
export function answerPart(
  part: Part,
  answer: { text: string; messageId: string },
  by: { personId: string; now: string; seenVersion: number },
): Decision<Part> {
  if (part.expertId !== by.personId) return refused('forbidden');
  const answered = happen(part, 'answer', by);
  if (!answered.ok) return answered;
  const { text, messageId } = answer;
  return allowed({ ...closed(answered.value, by), answer: text, answerMessageId: messageId });
}

/** Not needed any more. */
export function withdrawPart(part: Part, by: { personId: string; now: string }): Decision<Part> {
  const withdrawn = happen(part, 'withdraw', by);
  return withdrawn.ok ? allowed(closed(withdrawn.value, by)) : withdrawn;
}

export function isAsked(part: Pick<Part, 'state'>): boolean {
  return part.state === 'asked';
}

function happen(
  part: Part,
  event: PartEvent,
  facts: PartFacts,
  state: Part['state'] | 'none' = part.state,
): Decision<Part> {
  const rule = ruleFor(partRules, state, event, {
    holds: () => true,
    refusal: (guard) => guards[guard](part, facts),
  });
  if (!rule.ok) return rule;
  const next = targetOf(rule.value, part.state) as Part['state'];
  return allowed({ ...part, state: next, version: part.version + 1 });
}

const guards: Record<PartGuard, (part: Part, facts: PartFacts) => ErrorCode | undefined> = {
  'time-ahead': ({ dueAt }, { now }) => (dueAt > now ? undefined : 'time_in_past'),
  overdue: ({ dueAt, remindedAt }, { now }) =>
    dueAt <= now && remindedAt === null ? undefined : 'wrong_state',
  'not-left': ({ leftAt }) => (leftAt === null ? undefined : 'wrong_state'),
  'version-as-seen': ({ version }, { seenVersion }) =>
    version === seenVersion ? undefined : 'version_conflict',
};

function closed(part: Part, by: { personId: string; now: string }): Part {
  return { ...part, closedAt: by.now, closedById: by.personId };
}
