import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

/** Questions know since when their expert may not answer them any more. */
export const leftParts: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, `update parts set row = '{"leftAt": null}'::jsonb || row`);
}
