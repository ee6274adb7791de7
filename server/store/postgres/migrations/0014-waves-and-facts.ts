import type { Kysely, Migration } from 'kysely';
import { createEntity, run } from './create-entity.ts';

/** Waves are looked for by topic among the live ones, their members by thread, as facts are. */
export const wavesAndFacts: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await createEntity(db, 'waves', {
    generated: {
      topic: `row->>'topic'`,
      last_at: `row->>'lastAt'`,
      found_at: `row->>'foundAt'`,
    },
    indexes: ['(topic, last_at)', '(last_at) where found_at is not null'],
  });
  await createEntity(db, 'wave_members', {
    generated: { wave_id: `row->>'waveId'`, thread_id: `row->>'threadId'` },
    indexes: ['(thread_id)', '(wave_id)'],
  });
  await createEntity(db, 'facts', {
    generated: { thread_id: `row->>'threadId'` },
    indexes: ['(thread_id)'],
  });
  await run(db, `update rows set row = row || '{"waveId": null}'::jsonb`);
}
