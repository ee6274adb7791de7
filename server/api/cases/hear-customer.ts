import type { z } from 'zod';
import type { OwnWords } from '#care/case/happen.ts';
import {
  appealCase as decideAppeal,
  noteMissed as decideMissed,
  rateCase as decideRating,
} from '#care/case/lifecycle.ts';
import type { appealCaseInput, Case, RateCaseInput } from '#contract/case.ts';
import type { Person } from '#contract/person.ts';
import type { ReadTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { notFound } from '../errors.ts';
import { changeCase, isOfCustomer } from './change-case.ts';

/** After a "no": what the solution had missed, so that the next one does not. */
export async function noteMissed(
  deps: Deps,
  person: Person,
  caseId: string,
  text: string,
): Promise<Case> {
  return changeCase(deps, person, caseId, async (_tx, current) => ({
    decision: decideMissed(current, text),
    refusal: 'Something was missed only where the customer said no.',
    type: 'case.missed',
  }));
}

/** How the customer felt treated, in their own words. */
export async function rateCase(
  deps: Deps,
  person: Person,
  caseId: string,
  { feeling, ...input }: RateCaseInput,
): Promise<Case> {
  return changeCase(deps, person, caseId, async (tx, current, now) => {
    const said = await wordsOf(tx, current, input);
    return {
      decision: decideRating(current, feeling, said, { personId: person.id, now }),
      refusal: 'Name the message or the words in which the customer said so.',
      type: 'case.rated',
      subjectId: said.messageId,
      data: { feeling },
    };
  });
}

/** The customer appeals: the case goes on where it ended. */
export async function appealCase(
  deps: Deps,
  person: Person,
  caseId: string,
  input: z.output<typeof appealCaseInput>,
): Promise<Case> {
  return changeCase(deps, person, caseId, async (tx, current, now) => {
    const said = await wordsOf(tx, current, input);
    return {
      decision: decideAppeal(current, said, { personId: person.id, now }),
      refusal: 'An appeal is against an answer, and in the customer’s words.',
      type: 'case.appealed',
      subjectId: said.messageId,
    };
  });
}

async function wordsOf(
  tx: ReadTx,
  current: Case,
  { messageId, words }: { messageId?: string | undefined; words?: string | undefined },
): Promise<OwnWords> {
  if (messageId !== undefined && !(await isOfCustomer(tx, current, messageId)))
    throw notFound('message');
  return { messageId: messageId ?? null, words: words || null };
}
