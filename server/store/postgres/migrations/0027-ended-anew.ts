import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

/** A case that has ended since does not keep how it ended before: words of erased customers stood there. */
export const endedAnew: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `update cases set row = row || '{"reopenedFrom": null}'
      where row->>'status' = 'closed' and row->'reopenedFrom' <> 'null'`,
  );
}
