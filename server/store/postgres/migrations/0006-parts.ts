import type { Kysely, Migration } from 'kysely';
import { createEntity, run } from './create-entity.ts';

export const parts: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, `update rows set row = row || '{"partDueAt": null}'::jsonb`);
  await createEntity(db, 'parts', {
    generated: {
      thread_id: `row->>'threadId'`,
      expert_id: `row->>'expertId'`,
      state: `row->>'state'`,
      due_at: `row->>'dueAt'`,
      closed_at: `row->>'closedAt'`,
      reminded_at: `row->>'remindedAt'`,
    },
    indexes: [
      '(thread_id)',
      `(expert_id) where state = 'asked'`,
      `(expert_id, closed_at) where state = 'answered'`,
      `(due_at) where state = 'asked' and reminded_at is null`,
    ],
  });
}
