import type { Kysely, Migration } from 'kysely';
import { createEntity } from './create-entity.ts';

export const hints: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await createEntity(db, 'hints', {
    generated: {
      first_account_id: `row->'accountIds'->>0`,
      second_account_id: `row->'accountIds'->>1`,
    },
    indexes: ['(first_account_id)', '(second_account_id)'],
  });
  await createEntity(db, 'likeness_keys', {
    indexes: [`using gin ((row->'keys') jsonb_path_ops)`],
  });
}
