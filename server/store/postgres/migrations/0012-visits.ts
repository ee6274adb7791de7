import type { Kysely, Migration } from 'kysely';
import { createEntity, run } from './create-entity.ts';

/** How far each person has read, and when each customer was last heard. */
export const visits: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await createEntity(db, 'visits', {
    generated: { thread_id: `row->>'threadId'`, person_id: `row->>'personId'` },
    unique: ['(person_id, thread_id)'],
  });
  await run(
    db,
    `update rows set row = row || jsonb_build_object('lastInAt', (
      select max(m.row->>'receivedAt') from messages m
      where m.thread_id = rows.id and m.row->>'direction' = 'in' and m.row->>'deletedAt' is null))`,
  );
}
