import { careRoles, isAtWork, leadRoles } from '#care/team/roles.ts';
import { assignCase as decide } from '#care/case/lifecycle.ts';
import type { Case } from '#contract/case.ts';
import type { Person } from '#contract/person.ts';
import { requireRightOf } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';
import { changeCase } from './change-case.ts';

/** Agents take what is free and hand over what is theirs; taking from a colleague is a lead's. */
export async function assignCase(
  deps: Deps,
  person: Person,
  caseId: string,
  input: { assigneeId: string | null; seenAssigneeId: string | null },
): Promise<Case> {
  return changeCase(deps, person, caseId, async (tx, current) => {
    const to = input.assigneeId === null ? undefined : await tx.people.get(input.assigneeId);
    if (input.assigneeId !== null) {
      if (!to || !isAtWork(to, careRoles)) throw notFound('person');
      await requireRightOf(tx, to, 'answer', current.threadId);
    }
    const isOthers = current.assigneeId !== null && current.assigneeId !== person.id;
    const isSeen = current.assigneeId === input.seenAssigneeId;
    if (!isSeen && current.status !== 'closed')
      throw new ApiError('already_assigned', 'Somebody was quicker.', {
        details: { assigneeId: current.assigneeId },
      });
    if (isOthers && !leadRoles.includes(person.role))
      throw new ApiError('forbidden', 'Only a lead takes a case from a colleague.');
    return {
      decision: decide(current, input),
      refusal: 'Somebody was quicker: the case has another owner now.',
      type: 'case.assigned',
    };
  });
}
