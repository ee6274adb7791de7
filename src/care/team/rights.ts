import type { Person, Right } from '#contract/person.ts';

type Holder = Pick<Person, 'role' | 'rights'>;

const ladder: readonly Right[] = ['read', 'answer', 'review'];

/** Whether every source, present and to come, is open. To admins it is: who gives rights could give them to themselves. */
export function seesAll({ role, rights }: Holder): boolean {
  return role === 'admin' || rights === undefined;
}

/** The sources open to a person; null for all of them. */
export function openSources(person: Holder): readonly string[] | null {
  return seesAll(person) ? null : Object.keys(person.rights ?? {});
}

/** Whether all of a thread lies in these sources. */
export function holdsOnly(sourceIds: readonly string[], open: readonly string[]): boolean {
  return sourceIds.length > 0 && sourceIds.every((id) => open.includes(id));
}

/**
 * A thread is seen and worked whole: the right in it is the least of the rights in its sources, and null
 * where one of them is closed.
 */
export function rightIn(person: Holder, sourceIds: readonly string[]): Right | null {
  if (seesAll(person)) return 'review';
  if (sourceIds.length === 0) return null;
  const { rights = {} } = person;
  const steps = sourceIds.map((id) =>
    Object.hasOwn(rights, id) ? ladder.indexOf(rights[id] as Right) : -1,
  );
  return ladder[Math.min(...steps)] ?? null;
}

/** Whether a person has this right in a thread of these sources. */
export function hasRight(person: Holder, right: Right, sourceIds: readonly string[]): boolean {
  const own = rightIn(person, sourceIds);
  return own !== null && ladder.indexOf(own) >= ladder.indexOf(right);
}
