import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

export const movedByLinks: Migration = { up };

/** Links from before did not count what they brought along. */
async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, `update links set row = row || jsonb_build_object('moved', null)`);
}
