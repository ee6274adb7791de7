import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

export const promiseEnds: Migration = { up };

/** Promises that ended before anybody asked whether the customer was told are taken as told. */
async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `update promises set row = jsonb_build_object(
      'askedMessageId', null, 'handedBy', '[]'::jsonb, 'toldAt', row->'closedAt', 'toldReplyId', null
    ) || row`,
  );
  await run(db, `update rows set row = '{"untoldCount": 0}'::jsonb || row`);
  await run(
    db,
    `create index promises_of_keeper on promises ((row->>'keeperId')) where row->>'state' = 'open'`,
  );
  await run(
    db,
    `create index promises_handed on promises (id)
      where row->'handedBy' <> '[]'`,
  );
  await run(
    db,
    `create index promises_untold on promises ((row->>'keeperId'))
      where row->>'state' in ('broken', 'withdrawn') and row->'toldAt' = 'null'`,
  );
}
