import type { Kysely, Migration } from 'kysely';
import { createEntity } from './create-entity.ts';

export const promiseDays: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await createEntity(db, 'promise_days', { generated: { day: `row->>'day'` }, indexes: ['(day)'] });
}
