import type { Case } from '#contract/case.ts';
import { allowed, refused, type Decision } from '../decision.ts';
import { happen } from './happen.ts';

/**
 * Two threads of one customer came together, each with an open case. One that nobody has touched is the same
 * matter told in two places: it is folded into the other. Two that are both in work stay two.
 */
export function caseToFold(
  joining: Case | undefined,
  staying: Case | undefined,
): { fold: Case; into: Case } | undefined {
  if (!joining || !staying || joining.status === 'closed' || staying.status === 'closed')
    return undefined;
  if (isUntouched(joining)) return { fold: joining, into: staying };
  if (isUntouched(staying)) return { fold: staying, into: joining };
  return undefined;
}

/** It keeps its number and version, and comes back as it was when the threads or the matters part. */
export function foldCase(
  current: Case,
  into: { id: string; gaveIds: readonly string[]; now: string },
): Case {
  const folded = happen(current, 'fold', {});
  if (!folded.ok) return current;
  return {
    ...folded.value,
    version: current.version,
    outcome: 'duplicate',
    closedAt: into.now,
    foldedIntoId: into.id,
    foldedFrom: current.status,
    gaveIds: [...into.gaveIds],
  };
}

export function unfoldCase(current: Case): Case {
  const unfolded = happen(current, 'unfold', { was: current.foldedFrom ?? 'new' });
  if (!unfolded.ok) return current;
  return {
    ...unfolded.value,
    version: current.version,
    outcome: null,
    closedAt: null,
    foldedIntoId: null,
    foldedFrom: null,
    gaveIds: [],
  };
}

/**
 * Whether somebody may join this case into another one: opened twice by mistake, they are one matter.
 * What is still to come of it (a reply, news, an answer from inside) would be lost in a closed one.
 */
export function mayJoin(
  current: Case,
  into: Case,
  by: { seenVersion: number; owesSomething: boolean },
): Decision<Case> {
  if (current.version !== by.seenVersion) return refused('version_conflict');
  if (current.id === into.id || current.threadId !== into.threadId) return refused('wrong_state');
  if (into.foldedIntoId !== null || current.status === 'closed') return refused('wrong_state');
  if (into.status === 'closed' && by.owesSomething) return refused('wrong_state');
  return allowed(current);
}

/** The case that speaks for this one among those shown with it: itself, unless it was folded. */
export function goingOn(current: Case, cases: readonly Case[]): Case {
  const into = cases.find(({ id }) => id === current.foldedIntoId);
  return into ? goingOn(into, cases) : current;
}

function isUntouched(item: Case): boolean {
  return item.status === 'new' && item.assigneeId === null && item.reopenedCount === 0;
}
