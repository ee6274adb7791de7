import { takeBackReopening } from '#care/case/lifecycle.ts';
import type { Case } from '#contract/case.ts';
import type { Person } from '#contract/person.ts';
import type { Deps } from '../context.ts';
import { changeCase } from './change-case.ts';
import { lastChange } from './last-change.ts';

/** Whoever opened a case again takes it back, while nothing else has happened to the case. */
export async function undoReopen(
  deps: Deps,
  person: Person,
  caseId: string,
  seenVersion: number,
): Promise<Case> {
  return changeCase(deps, person, caseId, async (tx, current) => {
    const last = await lastChange(tx, current);
    return {
      decision: takeBackReopening(current, { personId: person.id, seenVersion, last }),
      refusal: 'Something else has happened to the case since.',
      type: 'case.reopening-undone',
    };
  });
}
