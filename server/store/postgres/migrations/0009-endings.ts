import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

export const endings: Migration = { up };

function up(db: Kysely<unknown>): Promise<void> {
  return run(
    db,
    `update cases set row =
      '{"missed": null, "satisfaction": null, "appeal": null}'::jsonb || row`,
  );
}
