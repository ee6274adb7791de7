export interface SettableClock {
  now(): string;
  set(instant: string): void;
}

interface Entry {
  at: string;
  run(): Promise<void>;
}

export type Agenda = ReturnType<typeof createAgenda>;

/** Runs what is planned in time order, the clock standing at each entry's time; entries may plan further ones. */
export function createAgenda(clock: SettableClock) {
  const entries: Entry[] = [];

  function plan(at: string, run: () => Promise<void>): void {
    const later = entries.findIndex((entry) => entry.at > at);
    entries.splice(later === -1 ? entries.length : later, 0, { at, run });
  }

  async function runAll(): Promise<void> {
    for (let entry = entries.shift(); entry; entry = entries.shift()) {
      clock.set(entry.at);
      await entry.run();
    }
  }

  return { plan, runAll };
}
