import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

/**
 * The database counts what lists are filtered by, as it does of columns: of what it knows nothing it takes a
 * thousandth to be likely, and would read all rows for it.
 */
export const howRowsDiffer: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  const filtered = {
    channels: "row->'channels'",
    sources: "row->'sourceIds'",
    kind: "row->>'kind'",
    topic: "row->>'topic'",
    wave: "row->>'waveId'",
  };
  for (const [name, expression] of Object.entries(filtered))
    await run(db, `create statistics rows_by_${name} on (${expression}) from rows`);
}
