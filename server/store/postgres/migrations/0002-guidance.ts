import type { Kysely, Migration } from 'kysely';
import { createEntity, run } from './create-entity.ts';

export const guidance: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await createEntity(db, 'rule_settings');
  await createEntity(db, 'rule_days', { generated: { day: `row->>'day'` }, indexes: ['(day)'] });
  await run(
    db,
    `create index replies_sent_from on replies ((row->'place'->>'sourceId'), created_at)
      where state = 'sent'`,
  );
}
