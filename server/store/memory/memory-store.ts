import type { Store } from '../store.ts';
import { MemoryLog, type LogSnapshot } from './memory-log.ts';
import { Shelf, type ShelfSnapshot } from './shelf.ts';
import { memoryTx } from './memory-tx.ts';

/** A store whose whole content can be put away as a plain value and taken out again. */
export interface MemoryStore extends Store {
  snapshot(): MemorySnapshot;
  /** Adds what was put away, all at once and untold: none of it may be in the store already. */
  restore(snapshot: MemorySnapshot): void;
  /** Called after each write, whether or not it was logged. Answers the unsubscribe function. */
  onWrite(listener: () => void): () => void;
}

export interface MemorySnapshot {
  tables: ShelfSnapshot;
  /** Left out where nothing happened. */
  log?: LogSnapshot;
}

/** Everything in memory, for the demo and for tests. */
export function memoryStore(): MemoryStore {
  const shelf = new Shelf();
  const log = new MemoryLog(shelf.journal);
  const tx = memoryTx(shelf, log);
  const listeners = new Set<() => void>();
  let tail: Promise<unknown> = Promise.resolve();

  function alone<T>(work: () => Promise<T>): Promise<T> {
    const run = tail.then(work);
    tail = run.catch(() => undefined);
    return run;
  }

  return {
    read: (work) => alone(() => work(tx)),
    write: (work) =>
      alone(async () => {
        try {
          const result = await work(tx);
          shelf.journal.commit();
          log.announce();
          for (const listener of listeners) listener();
          return result;
        } catch (error) {
          shelf.journal.rollBack();
          throw error;
        }
      }),
    log,
    snapshot: () => ({ tables: shelf.snapshot(), log: log.snapshot() }),
    restore(snapshot) {
      shelf.restore(snapshot.tables);
      if (snapshot.log) log.restore(snapshot.log);
    },
    onWrite(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
