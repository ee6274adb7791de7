import { sql, type RawBuilder } from 'kysely';
import type { ThreadPage, ThreadRow } from '#contract/thread.ts';
import { mineOf } from '../../counted-views.ts';
import {
  afterCursor,
  type Asked,
  filters,
  keyColumn,
  narrowed,
  pageOf,
  skippedBy,
  waysInto,
} from './conditions.ts';

/** So many are counted beyond those that were passed over: nobody reads further to know how many there are. */
const COUNTED = 1_000;

/** One page of a view. A view as it is has its counter; what narrows it is counted up to a bound. */
export async function viewRows(
  asked: Asked,
  counterOf: (view: string) => Promise<number>,
): Promise<ThreadPage> {
  const { query, personId } = asked;
  const isWhole = filters(asked).length === 0;
  const found = await readPage(asked);
  if (!isWhole) return pageOf(found, query, await countUpTo(asked, skippedBy(query) + COUNTED));
  const total = await counterOf(query.view === 'mine' ? mineOf(personId) : query.view);
  return pageOf(found, query, { total, hasMore: false });
}

async function readPage(asked: Asked): Promise<ThreadRow[]> {
  const { tx, query } = asked;
  const skipped = skippedBy(query);
  const limit = query.limit + 1;
  const own = fromEachWay(asked, {
    columns: sql`row, ${keyColumn(query)} as key`,
    more: afterCursor(query),
    limit: skipped + limit,
  });
  const { rows } = await sql<{ row: ThreadRow }>`
    select row from (${own}) own order by key limit ${limit} offset ${skipped}`.execute(tx);
  return rows.map(({ row }) => row);
}

async function countUpTo(asked: Asked, most: number) {
  const own = fromEachWay(asked, { columns: sql`1`, more: sql`true`, limit: most + 1 });
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from (select 1 from (${own}) own limit ${most + 1}) few`.execute(asked.tx);
  const count = Number(rows[0]?.n ?? 0);
  return { total: Math.min(count, most), hasMore: count > most };
}

/** The first of each way into the view, so that each is read in its order and no further than asked. */
function fromEachWay(
  asked: Asked,
  {
    columns,
    more,
    limit,
  }: { columns: RawBuilder<unknown>; more: RawBuilder<unknown>; limit: number },
): RawBuilder<unknown> {
  const { query, personId } = asked;
  // A wave is looked for in all views, as search is.
  const ways = query.wave === undefined ? waysInto(query.view, personId) : [sql`true`];
  const each = ways.map(
    (way) => sql`(
      select ${columns} from rows where ${way} and ${narrowed(asked)} and ${more}
      order by ${keyColumn(query)} limit ${limit})`,
  );
  return sql.join(each, sql` union all `);
}
