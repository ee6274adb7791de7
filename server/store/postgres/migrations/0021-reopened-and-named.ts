import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

/** Cases know what they were before they were opened again; waves how their place is written in each alphabet. */
export const reopenedAndNamed: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, `update cases set row = '{"reopenedFrom": null}'::jsonb || row`);
  await run(
    db,
    `update waves set row = '{"names": {"cyrillic": null, "latin": null}}'::jsonb || row`,
  );
}
