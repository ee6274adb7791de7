import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

/** Sources say where a customer of theirs can write unseen. */
export const privateUrls: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, `update sources set row = '{"privateUrl": null}'::jsonb || row`);
}
