import { sql, type RawBuilder } from 'kysely';
import { holdsOnly } from '#care/team/rights.ts';
import type { Reader } from '../store.ts';
import type { Database } from './database.ts';

/** The sets of sources that the threads open to a reader hold; null where all are open. */
export type SourceSets = readonly string[] | null;

/** Before the name of a set: how many threads hold it. */
export const SET_COUNTER = 'set:';

/** The sources of a thread as the database writes them, in the order they came to be used. */
export function setOf(sourceIds: readonly string[]): string {
  return `[${sourceIds.map((id) => JSON.stringify(id)).join(', ')}]`;
}

/** Read from the counters: there are few sets, however many threads there are. */
export async function setsFor(
  db: Database,
  { sources }: Pick<Reader, 'sources'>,
): Promise<SourceSets> {
  if (sources === null) return null;
  const { rows } = await sql<{ name: string }>`
    select name from counters where name >= ${SET_COUNTER} and name < 'set;' and value > 0`.execute(
    db,
  );
  return rows
    .map(({ name }) => name.slice(SET_COUNTER.length))
    .filter((set) => holdsOnly(JSON.parse(set) as string[], sources));
}

export function inSets(sets: SourceSets): RawBuilder<unknown> {
  if (sets === null) return sql`true`;
  return sets.length === 0 ? sql`false` : sql`source_set in (${sql.join(sets)})`;
}
