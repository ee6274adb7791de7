import type { Kysely, Migration } from 'kysely';
import { createEntity, run } from './create-entity.ts';

/** The ways in for senders, and what came by them as it came. */
export const ingest: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await createEntity(db, 'doors');
  await run(
    db,
    `create table raw_events (
      source_id text collate "C" not null, key text collate "C" not null,
      digest text not null, received_at text collate "C" not null,
      body bytea not null, outcome jsonb, primary key (source_id, key))`,
  );
  await run(db, 'create index raw_events_received on raw_events (source_id, received_at)');
  await run(
    db,
    'create index raw_events_unanswered on raw_events (received_at) where outcome is null',
  );
}
