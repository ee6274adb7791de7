import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

/** Calendars say after how many working days of silence a customer is asked again. */
export const followUpDays: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, `update calendars set row = '{"followUpDays": [2, 5]}'::jsonb || row`);
}
