import { replacing } from '../../store/replacing.ts';
import type { Store, WriteTx } from '../../store/store.ts';

/** The store, which also tells each time people were written, before whoever wrote them has their answer. */
export function tellingOfPeople(store: Store, tell: () => void): Store {
  return {
    ...store,
    async write(work) {
      let arePut = false;
      const noted = (tx: WriteTx): WriteTx =>
        replacing(tx, {
          people: {
            get: (id) => tx.people.get(id),
            all: () => tx.people.all(),
            put(person) {
              arePut = true;
              return tx.people.put(person);
            },
          },
        });
      try {
        return await store.write((tx) => work(noted(tx)));
      } finally {
        // Also where it failed: the answer of a commit may be what was lost.
        if (arePut) tell();
      }
    },
  };
}
