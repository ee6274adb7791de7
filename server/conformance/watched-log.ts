import type { Store } from '#server/store/store.ts';

/** A store that counts how often somebody reads on in its log. */
export function watchedLog() {
  let looks = 0;
  const change = (store: Store): Store => ({
    ...store,
    log: {
      head: () => store.log.head(),
      oldest: () => store.log.oldest(),
      subscribe: (listener) => store.log.subscribe(listener),
      since: (...asked) => {
        looks += 1;
        return store.log.since(...asked);
      },
    },
  });
  return { change, looks: () => looks };
}
