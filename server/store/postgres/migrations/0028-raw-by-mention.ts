import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

/** What an erasure asks of deliveries: those of a mention, and those with an entry that became none. */
export const rawByMention: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create index raw_events_mentions on raw_events
      using gin (jsonb_path_query_array(outcome, '$.body.results[*].mentionId'))`,
  );
  await run(
    db,
    `create index raw_events_refused on raw_events (source_id)
      where jsonb_path_exists(outcome, '$.body.results[*].mentionId ? (@ == null)')`,
  );
}
