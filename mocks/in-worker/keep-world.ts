import { clear, createStore, get, set } from 'idb-keyval';
import type { MemorySnapshot, MemoryStore } from '#server/store/memory/memory-store.ts';
import type { DemoClock } from '../in-page/demo-clock.ts';

/** Raised with every change of what is stored: an older world is made anew, not read wrongly. */
const FORMAT = 17;
const KEY = 'world';
/** What happens together is kept together. */
const PAUSE_MS = 100;

interface KeptWorld {
  format: number;
  now: string;
  lastId: number;
  snapshot: MemorySnapshot;
}

const shelf = createStore('otklik-demo', 'world');

/** The world as this browser left it; undefined on a first visit, or when it cannot be read. */
export async function readWorld(): Promise<KeptWorld | undefined> {
  try {
    const kept = await get<KeptWorld>(KEY, shelf);
    return kept?.format === FORMAT ? kept : undefined;
  } catch {
    // Storage can be forbidden or broken; the demo then begins anew with each visit.
    return undefined;
  }
}

/** Keeps the world a moment after each change, so that a refresh loses nothing. */
export function keepWorld(store: MemoryStore, clock: DemoClock, lastId: () => number): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function save() {
    timer = undefined;
    const kept: KeptWorld = {
      format: FORMAT,
      now: clock.now(),
      lastId: lastId(),
      snapshot: store.snapshot(),
    };
    try {
      await set(KEY, kept, shelf);
    } catch {
      // The same: without storage there is nothing to keep it in.
    }
  }
  store.onWrite(() => {
    timer ??= setTimeout(() => void save(), PAUSE_MS);
  });
}

export async function forgetWorld(): Promise<void> {
  await clear(shelf);
}
