import type { Kysely, Migration } from 'kysely';
import { caseTopics } from '#contract/triage-names.ts';
import { run } from './create-entity.ts';

export const measureTopics: Migration = { up };

/** A topic was any words; now it is one that cases have, so that a measure is told beside them. */
async function up(db: Kysely<unknown>): Promise<void> {
  const known = caseTopics.map((topic) => `'${topic}'`).join(', ');
  await run(
    db,
    `update measures set row = row || '{"topic": null}'::jsonb where row->>'topic' not in (${known})`,
  );
}
