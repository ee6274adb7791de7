import type { Case } from '#contract/case.ts';
import { hasRight } from '#care/team/rights.ts';
import type { Person } from '#contract/person.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { isOpen } from './place/place-choice.ts';

export type NoReplyReason = 'role' | 'right' | 'closed' | 'no-place';

/** Why there is nothing to answer with; null where there is. `ended` still owes the public a line. */
export function whyNoReply(
  me: Pick<Person, 'role' | 'rights'>,
  detail: Pick<ThreadDetail, 'cases' | 'places' | 'row'>,
  ended?: Case,
): NoReplyReason | null {
  if (me.role === 'expert') return 'role';
  if (!hasRight(me, 'answer', detail.row.sourceIds)) return 'right';
  if (openCases(detail).length === 0 && !ended) return 'closed';
  return detail.places.some(isOpen) ? null : 'no-place';
}

/** Whether it is for somebody else to write here at all, to the customer or to the team. */
export function isForOthers(reason: NoReplyReason | null): boolean {
  return reason === 'role' || reason === 'right';
}

/** Matters that an answer can belong to, the one that the list speaks of first. */
export function openCases({ cases, row }: Pick<ThreadDetail, 'cases' | 'row'>): Case[] {
  return cases
    .filter(({ status }) => status !== 'closed')
    .toSorted((a, b) => Number(b.id === row.caseId) - Number(a.id === row.caseId));
}
