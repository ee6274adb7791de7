import type { Kysely, Migration } from 'kysely';
import { caseTopics } from '#contract/triage-names.ts';
import { run } from './create-entity.ts';

export const topicsAndWorkdays: Migration = { up };

/**
 * A measure's topic was any words; now it is one that cases have, so that it is told beside them. Calendars
 * learn of days that are worked out of turn.
 */
async function up(db: Kysely<unknown>): Promise<void> {
  const known = caseTopics.map((topic) => `'${topic}'`).join(', ');
  await run(
    db,
    `update measures set row = row || '{"topic": null}'::jsonb where row->>'topic' not in (${known})`,
  );
  await run(db, `update calendars set row = '{"workdays": []}'::jsonb || row`);
}
