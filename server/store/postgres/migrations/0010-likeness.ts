import type { Kysely, Migration } from 'kysely';
import { createEntity, run } from './create-entity.ts';

/** Bearers by key, so that asking for a few of a common one reads no more than those; and who is to be compared yet. */
export const likeness: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create table likeness_bearers (
      key text collate "C" not null, id text collate "C" not null, primary key (key, id))`,
  );
  await run(db, 'create index likeness_bearers_id on likeness_bearers (id)');
  await run(
    db,
    `insert into likeness_bearers (key, id)
      select distinct key, id from likeness_keys, jsonb_array_elements_text(row->'keys') key`,
  );
  await run(db, 'drop index likeness_keys_1');
  await createEntity(db, 'likeness_due');
}
