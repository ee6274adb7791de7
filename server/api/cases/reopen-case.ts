import { reopenCase as decide, takeBackListening } from '#care/case/lifecycle.ts';
import type { z } from 'zod';
import type { Case, reopenCaseInput } from '#contract/case.ts';
import type { Person } from '#contract/person.ts';
import type { Deps } from '../context.ts';
import { notFound } from '../errors.ts';
import { changeCase, isOfCustomer } from './change-case.ts';

/** The customer said no: the same number goes on. */
export async function reopenCase(
  deps: Deps,
  person: Person,
  caseId: string,
  input: z.output<typeof reopenCaseInput>,
): Promise<Case> {
  return changeCase(deps, person, caseId, async (tx, current, now) => {
    if (input.messageId !== undefined && !(await isOfCustomer(tx, current, input.messageId)))
      throw notFound('message');
    return {
      decision: input.isSecondThought
        ? takeBackListening(current, input.seenVersion)
        : decide(current, now),
      refusal: 'Only a case that is being checked or closed reopens.',
      type: 'case.reopened',
      subjectId: input.messageId ?? null,
      data: { note: input.note ?? null },
    };
  });
}
