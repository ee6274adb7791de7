import { sql } from 'kysely';
import type { Database } from '#server/store/postgres/database.ts';
import { postgresStore } from '#server/store/postgres/postgres-store.ts';
import { makePattern, FIRST_CASE } from './make-pattern.ts';
import { multiply } from './multiply.ts';

/**
 * An empty database with so many threads in it, about five messages each. A pattern of `patternThreads` is made
 * through the API and then copied by the database; of the log there is the pattern's.
 */
export async function fill(db: Database, threads: number, patternThreads: number): Promise<void> {
  if (threads % patternThreads !== 0) throw new Error('Threads are a multiple of the pattern.');
  await sql`
    insert into counters (name, value) values ('case:2026', ${FIRST_CASE})`.execute(db);
  await makePattern(postgresStore(db), patternThreads);
  await multiply(db, threads / patternThreads - 1);
}
