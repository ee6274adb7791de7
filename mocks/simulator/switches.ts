/** What the next post will meet on its channel. */
export type PostWeather = 'works' | 'fails' | 'times-out';

export interface SwitchState {
  nextPost: PostWeather;
  /** The live feed is cut: nothing comes through until it is put back. */
  dropStream: boolean;
}

export type Switches = ReturnType<typeof createSwitches>;

/** The demo's faults, as a store that `useSyncExternalStore` can read: a new object with every change. */
export function createSwitches() {
  let state: SwitchState = { nextPost: 'works', dropStream: false };
  const listeners = new Set<() => void>();

  function change(next: Partial<SwitchState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  return {
    get: (): SwitchState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    breakNextPost: (nextPost: PostWeather) => change({ nextPost }),
    dropStream: (dropStream: boolean) => change({ dropStream }),
    /** What happens to the post that asks; the one after it works again. */
    takeWeather(): PostWeather {
      const { nextPost } = state;
      if (nextPost !== 'works') change({ nextPost: 'works' });
      return nextPost;
    },
  };
}
