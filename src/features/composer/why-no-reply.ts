import type { Case } from '#contract/case.ts';
import type { Role } from '#contract/person.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { isOpen } from './place/place-choice.ts';

export type NoReplyReason = 'role' | 'closed' | 'no-place';

/** Why there is nothing to answer with; null where there is. `ended` still owes the public a line. */
export function whyNoReply(
  role: Role,
  detail: Pick<ThreadDetail, 'cases' | 'places' | 'row'>,
  ended?: Case,
): NoReplyReason | null {
  if (role === 'expert') return 'role';
  if (openCases(detail).length === 0 && !ended) return 'closed';
  return detail.places.some(isOpen) ? null : 'no-place';
}

/** Matters that an answer can belong to, the one that the list speaks of first. */
export function openCases({ cases, row }: Pick<ThreadDetail, 'cases' | 'row'>): Case[] {
  return cases
    .filter(({ status }) => status !== 'closed')
    .toSorted((a, b) => Number(b.id === row.caseId) - Number(a.id === row.caseId));
}
