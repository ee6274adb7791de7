import type { Case } from '#contract/case.ts';
import type { EventType } from '#contract/event.ts';
import { allowed, refused, type Decision } from '../decision.ts';

export interface LastChange {
  type: EventType;
  actorId: string | null;
}

/**
 * Second thoughts about giving a case away or closing it: the case is as it was before. Only whoever did it
 * takes it back, and only while it is the last thing that happened to the case.
 */
export function takeBack(
  current: Case,
  before: Pick<Case, 'status' | 'assigneeId'>,
  by: { personId: string; seenVersion: number; last: LastChange | undefined },
): Decision<Case> {
  if (current.version !== by.seenVersion) return refused('version_conflict');
  const isOwn = by.last?.actorId === by.personId;
  const isKnown = by.last?.type === 'case.assigned' || by.last?.type === 'case.closed';
  if (!isOwn || !isKnown || before.status === 'closed') return refused('wrong_state');
  return allowed({
    ...current,
    ...before,
    outcome: null,
    closedAt: null,
    closedById: null,
    version: current.version + 1,
  });
}
