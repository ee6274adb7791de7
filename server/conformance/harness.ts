import { createApi, type ApiType } from '#server/api/create-api.ts';
import type { Feeds } from '#server/api/events/feeds.ts';
import type { Store } from '#server/store/store.ts';
import { people, sources } from './factories.ts';
import { movableClock, type MovableClock } from './movable-clock.ts';
import { fileShelf, type FileShelf } from './file-shelf.ts';
import { postbox, type Postbox } from './postbox.ts';
import { verbs, type Verbs } from './verbs.ts';
import { wireTo, type Wire } from './wire.ts';

export type MakeStore = () => Promise<Store>;
/** A fresh API over a fresh store, with the team and the sources of `factories.ts`. */
export type Start = (change?: (store: Store) => Store) => Promise<Harness>;

export interface Harness extends Wire, Verbs {
  app: ApiType;
  store: Store;
  clock: MovableClock;
  outbound: Postbox;
  files: FileShelf;
  /** Who was signed out everywhere, in order. */
  signedOut: string[];
  deliverDue(): Promise<unknown>;
  feeds: Feeds;
  /** Answers how many files went that no reply has taken. */
  sweepFiles(): Promise<number>;
  /** Answers how many were erased. */
  eraseQuiet(): Promise<number>;
  /** The undo time goes by and what is held goes out. */
  deliver(): Promise<void>;
}

export const UNDO_SECONDS = 10;

export function startWith(makeStore: MakeStore): Start {
  return async (change = (store) => store) => {
    const store = await makeStore();
    await store.write(async (tx) => {
      for (const person of people) await tx.people.put(person);
      for (const source of sources) await tx.sources.put(source);
    });
    return harness(change(store));
  };
}

function harness(store: Store): Harness {
  const clock = movableClock();
  const outbound = postbox();
  const files = fileShelf();
  const signedOut: string[] = [];
  let given = 0;
  const next = (prefix: string) => `${prefix}_${String((given += 1)).padStart(6, '0')}`;
  const { app, deliverDue, feeds, eraseQuiet, sweepFiles } = createApi({
    store,
    clock,
    outbound,
    files,
    ids: { next },
    identify: async (request) => request.headers.get('x-person'),
    endSessions: async (personId) => void signedOut.push(personId),
    undoSeconds: UNDO_SECONDS,
  });
  const wire = wireTo(app);
  return {
    app,
    store,
    clock,
    outbound,
    files,
    signedOut,
    deliverDue,
    feeds,
    eraseQuiet,
    sweepFiles,
    async deliver() {
      clock.advance(UNDO_SECONDS);
      await deliverDue();
    },
    ...wire,
    ...verbs(wire, next, clock),
  };
}
