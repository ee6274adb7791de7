import type { Kysely, Migration } from 'kysely';
import { createEntity, run } from './create-entity.ts';

/** Calendars and measures are few and read whole; open promises are looked for when somebody leaves. */
export const newsAndMeasures: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await createEntity(db, 'calendars');
  await createEntity(db, 'measures');
  await run(db, `create index promises_open on promises (id) where row->>'state' = 'open'`);
}
