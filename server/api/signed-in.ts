import type { Person } from '#contract/person.ts';
import type { Store } from '../store/store.ts';
import type { Deps, Identify } from './context.ts';

/** Whoever is asking, if they are signed in and have access. */
export type WhoAsks = (request: Request) => Promise<Person | undefined>;

export function whoAsks({ store }: Pick<Deps, 'store'>, identify: Identify): WhoAsks {
  return async (request) => {
    const personId = await identify(request);
    return personId === null ? undefined : withAccess(store, personId);
  };
}

/** Nobody who has been let go. */
export async function withAccess(store: Store, personId: string): Promise<Person | undefined> {
  const person = await store.read((tx) => tx.people.get(personId));
  return person?.deactivatedAt === undefined ? person : undefined;
}
