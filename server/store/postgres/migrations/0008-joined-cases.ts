import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

export const joinedCases: Migration = { up };

/** Cases that links folded had been new, and did not remember what they gave. */
async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `update cases set row = row || jsonb_build_object(
       'foldedFrom', case when row->>'foldedIntoId' is null then null else 'new' end,
       'gaveIds', '[]'::jsonb)`,
  );
}
