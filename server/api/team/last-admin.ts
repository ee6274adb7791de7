import { isAtWork } from '#care/team/roles.ts';
import type { Person } from '#contract/person.ts';
import type { ReadTx } from '../../store/store.ts';

/** Whether nobody else could let anybody in: without an admin nobody could ever be let in again. */
export async function isLastAdmin(tx: ReadTx, person: Person): Promise<boolean> {
  if (!isAtWork(person, ['admin'])) return false;
  return (await adminsAtWork(tx)).every(({ id }) => id === person.id);
}

export async function adminsAtWork(tx: ReadTx): Promise<Person[]> {
  return (await tx.people.all()).filter((person) => isAtWork(person, ['admin']));
}
