import type { Kysely, Migration } from 'kysely';
import { createEntity, run } from './create-entity.ts';

/** Where each connector goes on from, and what each source may still send. */
export const connectors: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await createEntity(db, 'send_allowances');
  await run(
    db,
    `create table connector_cursors (source_id text collate "C" primary key, cursor text not null)`,
  );
}
