import type { Person } from '#contract/person.ts';
import { hasRight } from './rights.ts';
import { careRoles, isAtWork, isLead } from './roles.ts';

/** Whether somebody has access and answers customers in a thread of these sources. */
export function mayAnswer(person: Person, sourceIds: readonly string[]): boolean {
  return isAtWork(person, careRoles) && hasRight(person, 'answer', sourceIds);
}

/**
 * Whether a person does with a reply what its author may: the author, and a lead in the place of one who has
 * gone or may not answer there any more. Nobody else would ever end it.
 */
export function actsFor(
  person: Person,
  author: Person | undefined,
  sourceIds: readonly string[],
): boolean {
  if (author?.id === person.id) return true;
  return isLead(person) && !(author && mayAnswer(author, sourceIds));
}
