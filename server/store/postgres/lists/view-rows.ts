import { sql, type RawBuilder } from 'kysely';
import { mineOf } from '../../counted-views.ts';
import { afterCursor, filters, keyColumn, narrowed, skippedBy, waysInto } from './conditions.ts';
import type { Asked } from './conditions.ts';
import { readPage, type PageRead } from './read-page.ts';

/** So many are counted beyond those that were passed over: nobody reads further to know how many there are. */
const COUNTED = 1_000;

/** One page of a view. A view as it is has its counter; what narrows it is counted up to a bound. */
export async function viewRows(
  asked: Asked,
  counterOf: (view: string) => RawBuilder<unknown>,
): Promise<PageRead & { total: number; hasMore: boolean }> {
  const { query, personId } = asked;
  const skipped = skippedBy(query);
  const most = skipped + COUNTED;
  const isWhole = filters(asked).length === 0;
  const found = fromEachWay(asked, {
    columns: sql`id, ${keyColumn(query)} as key`,
    more: afterCursor(query),
    limit: skipped + query.limit + 1,
  });
  const total = isWhole
    ? counterOf(query.view === 'mine' ? mineOf(personId) : query.view)
    : countUpTo(asked, most + 1);
  const read = await readPage(asked, { found, counts: { total } });
  const { total: count = 0 } = read.counts;
  if (isWhole) return { ...read, total: count, hasMore: false };
  return { ...read, total: Math.min(count, most), hasMore: count > most };
}

function countUpTo(asked: Asked, most: number): RawBuilder<unknown> {
  const own = fromEachWay(asked, { columns: sql`1`, more: sql`true`, limit: most });
  return sql`(select count(*) from (select 1 from (${own}) own limit ${most}) few)`;
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
