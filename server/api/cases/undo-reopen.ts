import { takeBackReopening } from '#care/case/lifecycle.ts';
import type { Case } from '#contract/case.ts';
import type { Person } from '#contract/person.ts';
import type { Deps } from '../context.ts';
import { changeCase } from './change-case.ts';

const ENTRIES_READ = 100;

/** Whoever opened a case again takes it back, while nothing else has happened to the case. */
export async function undoReopen(
  deps: Deps,
  person: Person,
  caseId: string,
  seenVersion: number,
): Promise<Case> {
  return changeCase(deps, person, caseId, async (tx, current) => {
    const entries = await tx.log.ofThread(current.threadId, ENTRIES_READ);
    const last = entries.findLast((entry) => entry.caseId === caseId);
    return {
      decision: takeBackReopening(current, { personId: person.id, seenVersion, last }),
      refusal: 'Something else has happened to the case since.',
      type: 'case.reopening-undone',
    };
  });
}
