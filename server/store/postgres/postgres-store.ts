import { sql } from 'kysely';
import type { Store } from '../store.ts';
import { askedTogether } from './asked-together.ts';
import type { Database } from './database.ts';
import { KeptStatistics } from './lists/word-shares.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { retried } from './retried.ts';
import { entriesSince, readLogHead } from './sql-log.ts';
import { sqlTx } from './sql-tx.ts';
import { WorkingSet } from './working/working-set.ts';

/** How processes on one database hear of each other's commits. */
export interface LogBell {
  /** Inside the writing transaction: heard by other processes when it commits. */
  ring(tx: Database): Promise<void>;
  /** Called when another process committed, or when one may have. Answers the unsubscribe function. */
  onRing(listener: () => void): () => void;
}

/** Any number under which all writers of one database wait for each other. */
const WRITERS = 6_845_011;

/** The store on PGlite or PostgreSQL. `bell` is needed where several processes share the database. */
export function postgresStore(db: Database, bell?: LogBell): Store {
  const statistics = new KeptStatistics();
  const listeners = new Set<() => void>();
  const announce = () => {
    for (const listener of listeners) listener();
  };
  // Writers wait here rather than each with a connection in hand, which would leave none to readers.
  const alone = oneAtATime();

  return {
    read: (work) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((tx) => work(sqlTx(new WorkingSet(tx, statistics)))),
    write: (work) =>
      alone(() =>
        retried(async () => {
          const { result, hasNews } = await db.transaction().execute(async (tx) => {
            await sql`select pg_advisory_xact_lock(${WRITERS})`.execute(tx);
            const set = new WorkingSet(tx, statistics);
            const value = await work(sqlTx(set));
            await set.flush();
            if (set.hasAppended()) await bell?.ring(tx);
            return { result: value, hasNews: set.hasAppended() };
          });
          if (hasNews) announce();
          return result;
        }),
      ),
    log: {
      // All readers of a feed are woken at once and ask for the same.
      since: askedTogether((after: number, limit: number) => entriesSince(db, after, limit)),
      head: async () => (await readLogHead(db)).seq,
      async oldest() {
        const { rows } = await sql<{ seq: string | null }>`select min(seq) as seq from log`.execute(
          db,
        );
        return Number(rows[0]?.seq ?? 1);
      },
      subscribe(listener) {
        listeners.add(listener);
        const leave = bell?.onRing(listener);
        return () => {
          listeners.delete(listener);
          leave?.();
        };
      },
    },
  };
}
