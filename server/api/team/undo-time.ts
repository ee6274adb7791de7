import type { Person } from '#contract/person.ts';
import type { Deps } from '../context.ts';

/** How long a reply of this person is held for second thoughts. */
export function undoSecondsOf(deps: Deps, person: Pick<Person, 'undoSeconds'>): number {
  return person.undoSeconds ?? deps.undoSeconds;
}

/** Everybody sets their own, within the limits of the contract. */
export async function setUndoTime(
  deps: Deps,
  person: Person,
  seconds: number | null,
): Promise<Person> {
  return deps.store.write(async (tx) => {
    const current = (await tx.people.get(person.id)) ?? person;
    const { undoSeconds: before, ...rest } = current;
    const changed = seconds === null ? rest : { ...rest, undoSeconds: seconds };
    await tx.people.put(changed);
    await tx.log.append({
      at: deps.clock.now(),
      type: 'undo-time.changed',
      actorId: person.id,
      subjectId: person.id,
      data: { from: before ?? null, to: seconds },
    });
    return changed;
  });
}
