import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

export const lostSends: Migration = { up };

/** What is `sending` while a migration runs was left so by a process that has stopped. */
async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `update replies set row = jsonb_build_object('sendingSince',
      case when row->>'state' = 'sending' then '1970-01-01T00:00:00.000Z' end) || row`,
  );
  await run(
    db,
    `alter table replies add column sending_since text collate "C"
      generated always as (row->>'sendingSince') stored`,
  );
  await run(db, `create index replies_sending on replies (sending_since) where state = 'sending'`);
}
