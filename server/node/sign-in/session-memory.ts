import type { Person } from '#contract/person.ts';

/** Whatever happens nothing is believed for longer. */
const GOOD_FOR_MS = 30_000;
/** Far more than a process has people at work. */
const MOST = 5_000;

export interface SignedIn {
  person: Person;
  /** When the session ends, in milliseconds since 1970. */
  endsAt: number;
}

/**
 * Who asks, by the cookie of their session, so that not every request asks the database.
 * It knows nothing while nobody would hear of a change, and nobody is remembered as unknown.
 */
export interface SessionMemory {
  /** The person of this cookie; `find` is asked where none is remembered. Without a cookie nothing is. */
  person(
    cookie: string | undefined,
    find: () => Promise<SignedIn | undefined>,
  ): Promise<Person | undefined>;
  /** Forgets everybody, and whoever is being found at this moment will not be remembered. */
  forget(): void;
}

interface Remembered extends SignedIn {
  /** By the clock that nobody sets. */
  goodUntil: number;
}

/** `hears` says whether a change anywhere would lead to `forget` being called. */
export function sessionMemory(hears: () => boolean): SessionMemory {
  const remembered = new Map<string, Remembered>();
  let generation = 0;

  function recall(cookie: string): Person | undefined {
    const found = hears() ? remembered.get(cookie) : undefined;
    if (!found) return undefined;
    if (performance.now() < found.goodUntil && Date.now() < found.endsAt) return found.person;
    remembered.delete(cookie);
    return undefined;
  }

  function keep(cookie: string, found: Remembered): void {
    remembered.set(cookie, found);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST && oldest !== undefined) remembered.delete(oldest);
  }

  return {
    async person(cookie, find) {
      if (cookie === undefined) return (await find())?.person;
      const known = recall(cookie);
      if (known) return known;
      const begunIn = generation;
      const goodUntil = performance.now() + GOOD_FOR_MS;
      const found = await find();
      if (found && begunIn === generation && hears()) keep(cookie, { ...found, goodUntil });
      return found?.person;
    },
    forget() {
      generation += 1;
      remembered.clear();
    },
  };
}
