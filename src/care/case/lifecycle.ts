import type { Case, Ending, Outcome, ResolveCaseInput, Satisfaction } from '#contract/case.ts';
import { allowed, refused, type Decision } from '../decision.ts';
import { happen, type OwnWords } from './happen.ts';
import { closingEvent } from './rules.ts';
import type { LastChange } from './take-back.ts';

export function openCase(at: {
  id: string;
  number: string;
  threadId: string;
  homeThreadId: string;
  now: string;
}): Case {
  return {
    id: at.id,
    number: at.number,
    threadId: at.threadId,
    homeThreadId: at.homeThreadId,
    status: 'new',
    outcome: null,
    assigneeId: null,
    openedAt: at.now,
    fixedAt: null,
    fixedById: null,
    closedAt: null,
    closedById: null,
    evidence: null,
    reopenedFrom: null,
    reopenedCount: 0,
    reopenedAt: null,
    missed: null,
    satisfaction: null,
    appeal: null,
    answerMessageId: null,
    foldedIntoId: null,
    foldedFrom: null,
    gaveIds: [],
    kind: null,
    topic: null,
    triagedById: null,
    version: 1,
  };
}

/** Two agents who reach for the same case end with one owner: the second is told, not obeyed. */
export function assignCase(
  current: Case,
  to: { assigneeId: string | null; seenAssigneeId: string | null },
): Decision<Case> {
  return happen(current, 'assign', { assign: to });
}

/** A customer wrote into an open case. */
export function caseHeardCustomer(current: Case): Case {
  return orUnmoved(current, happen(current, 'hear', {}));
}

/** The customer wrote while we wait to hear whether it is solved, and it is not plainly a "no". */
export function caseGotAnswer(current: Case, messageId: string): Case {
  return orUnmoved(current, happen(current, 'answer', { messageId }));
}

/** Thanks while we wait for a yes, or after the end: no yes, no no, and nothing starts again. */
export function caseGotThanks(current: Case, messageId: string): Case {
  if (current.status === 'closed') return current;
  return orUnmoved(current, happen(current, 'thank', { messageId }));
}

/** We answered. Whoever answers an unowned case owns it; a case that owes news stays open. */
export function caseAnswered(
  current: Case,
  by: { authorId: string | null; owesNews: boolean },
): Case {
  const facts = { personId: by.authorId, isNewsOwed: by.owesNews };
  return orUnmoved(current, happen(current, 'reply', facts));
}

/** A question went to an expert: until it is answered the case waits inside, and the clock runs on. */
export function caseAskedInside(current: Case, personId: string): Decision<Case> {
  if (current.status === 'checking') return allowed(current);
  return happen(current, 'ask-inside', { personId });
}

/** A question was answered or taken back. The last one brings the case back to its agent. */
export function caseSettledInside(current: Case, isMoreAsked: boolean): Case {
  return orUnmoved(current, happen(current, 'settle-inside', { isMoreAsked }));
}

/** The two boxes. "Our side is fixed" alone leads to `checking`; only the customer, or a named outcome, closes. */
export function resolveCase(
  current: Case,
  input: ResolveCaseInput,
  by: { personId: string; now: string; hasUnsentReply: boolean },
): Decision<Case> {
  if (current.version !== input.seenVersion) return refused('version_conflict');
  if (!input.close && input.customerConfirms) return refused('wrong_state');
  const facts = {
    personId: by.personId,
    now: by.now,
    isFixed: input.ourSideFixed,
    hasUnsentReply: by.hasUnsentReply,
  };
  if (!input.close) return happen(current, input.ourSideFixed ? 'fix' : 'work', facts);
  const outcome: Outcome | null = input.customerConfirms ? 'confirmed' : (input.outcome ?? null);
  if (outcome === null) return refused('wrong_state');
  return happen(current, closingEvent(outcome), { ...facts, outcome, evidence: input.evidence });
}

/** Not solved: the same number, the same agent, the clock running again. */
export function reopenCase(current: Case, now: string): Decision<Case> {
  const denied = happen(current, 'deny', { now });
  return denied.ok ? allowed({ ...denied.value, reopenedFrom: endingOf(current) }) : denied;
}

/** A reopening by a slip: the end stands where it stood, and no "no" was said. */
export function takeBackReopening(
  current: Case,
  by: { personId: string; seenVersion: number; last: LastChange | undefined },
): Decision<Case> {
  if (current.version !== by.seenVersion) return refused('version_conflict');
  const { reopenedFrom, reopenedCount } = current;
  const isOwn = by.last?.type === 'case.reopened' && by.last.actorId === by.personId;
  if (!isOwn || reopenedFrom === null) return refused('wrong_state');
  const undone = happen(current, 'take-back-no', { was: reopenedFrom.status });
  if (!undone.ok) return undone;
  return allowed({
    ...undone.value,
    ...reopenedFrom,
    reopenedFrom: null,
    reopenedCount: reopenedCount - 1,
  });
}

function endingOf(current: Case): Ending | null {
  const { status, outcome, fixedAt, fixedById, closedAt, closedById } = current;
  const { evidence, reopenedAt, missed, answerMessageId } = current;
  if (status !== 'checking' && status !== 'closed') return null;
  const stamps = { fixedAt, fixedById, closedAt, closedById, reopenedAt };
  return { status, outcome, ...stamps, evidence, missed, answerMessageId };
}

/** What the solution had missed: asked of us after each "no". */
export function noteMissed(current: Case, missed: string): Decision<Case> {
  return happen(current, 'note-missed', { missed });
}

/** How the customer felt treated. It changes nothing else: a "bad" does not reopen, a "good" does not close. */
export function rateCase(
  current: Case,
  feeling: Satisfaction['feeling'],
  said: OwnWords,
  by: { personId: string; now: string },
): Decision<Case> {
  return happen(current, 'rate', { feeling, said, ...by });
}

/** The customer does not accept our answer: the same number, the same agent, and no "no" is counted. */
export function appealCase(
  current: Case,
  said: OwnWords,
  by: { personId: string; now: string },
): Decision<Case> {
  return happen(current, 'appeal', { said, ...by });
}

/** "Listen only" was too quick: as if it had not been closed, with no "no" of the customer. */
export function takeBackListening(current: Case, seenVersion: number | undefined): Decision<Case> {
  if (current.version !== seenVersion) return refused('version_conflict');
  const taken = happen(current, 'take-back', {});
  return taken.ok ? allowed({ ...taken.value, reopenedFrom: null }) : taken;
}

function orUnmoved(current: Case, decision: Decision<Case>): Case {
  return decision.ok ? decision.value : current;
}
