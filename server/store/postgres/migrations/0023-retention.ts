import type { Kysely, Migration } from 'kysely';
import { createEntity, run } from './create-entity.ts';

/** How long data are kept, who has been silent for how long, and hashes of what was erased. */
export const retention: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await createEntity(db, 'retention');
  await createEntity(db, 'erased_mentions');
  await run(
    db,
    `create index rows_quiet on rows ((row->>'lastAt') collate "C")
      where (status is null or status = 'closed') and pending is null`,
  );
}
