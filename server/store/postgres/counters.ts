import { sql } from 'kysely';
import type { Database, Tx } from './database.ts';

export async function addToCounters(tx: Tx, changes: ReadonlyMap<string, number>): Promise<void> {
  if (changes.size === 0) return;
  const values = [...changes].map(([name, by]) => sql`(${name}, ${by}::bigint)`);
  await sql`
    insert into counters (name, value) values ${sql.join(values)}
    on conflict (name) do update set value = counters.value + excluded.value`.execute(tx);
}

/** A counter that never counted is 0. */
export async function readCounters(
  db: Database,
  names: readonly string[],
): Promise<(name: string) => number> {
  const { rows } = await sql<{ name: string; value: string }>`
    select name, value from counters where name in (${sql.join(names)})`.execute(db);
  const known = new Map(rows.map(({ name, value }) => [name, Number(value)]));
  return (name) => known.get(name) ?? 0;
}
