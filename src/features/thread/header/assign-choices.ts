import { careRoles, isAtWork, isLead } from '#care/team/roles.ts';
import type { Person } from '#contract/person.ts';

export interface AssignChoice {
  /** A person's id, or `nobody`. */
  id: string;
  who: 'me' | 'nobody' | 'colleague';
  name: string;
  /** Only a lead takes a case from a colleague; the choice is shown with that reason. */
  isLeadsOnly: boolean;
}

export const nobody = 'nobody';

/** To whom this case can be given: me first, then nobody, then colleagues by name. */
export function assignChoices(
  assigneeId: string | null,
  me: Person,
  people: readonly Person[],
): AssignChoice[] {
  const isOthers = assigneeId !== null && assigneeId !== me.id;
  const isLeadsOnly = isOthers && !isLead(me);
  const colleagues = people
    .filter((person) => person.id !== me.id && isAtWork(person, careRoles))
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name }) => ({ id, name, who: 'colleague' as const, isLeadsOnly }));
  const choices: AssignChoice[] = [
    { id: me.id, name: me.name, who: 'me', isLeadsOnly },
    { id: nobody, name: '', who: 'nobody', isLeadsOnly },
    ...colleagues,
  ];
  return choices.map((choice) => ({
    ...choice,
    isLeadsOnly: isLeadsOnly && choice.id !== assigneeId,
  }));
}
