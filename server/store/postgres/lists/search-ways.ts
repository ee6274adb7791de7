import { sql, type RawBuilder } from 'kysely';
import type { SearchTerm } from '#care/search/query.ts';
import { weeksDownTo } from '../searched-weeks.ts';
import { standsIn, threadsWith } from '../sql-search.ts';
import { afterCursor, type Asked, filters, keyColumn, narrowed } from './conditions.ts';
import type { readPage } from './read-page.ts';

/** How a page is read. `found` among its counts says in how many threads, `whole` whether there are no others. */
export type Way = Parameters<typeof readPage>[1] & {
  counts: Record<'found' | 'whole', RawBuilder<unknown>>;
};

/** So many of the newest threads, one after another, each by the texts it holds. */
export function lookedInto(asked: Asked, terms: readonly SearchTerm[], count: number): Way {
  const key = keyColumn(asked.query);
  // Of all threads the index of their order says enough.
  const isOfAll = asked.sets === null && filters(asked).length === 0;
  const id = isOfAll ? sql`split_part(${key}, '|', 2)` : sql`id`;
  return {
    before: [
      sql`near as materialized (
        select ${id} as id, ${key} as key from rows
        where ${narrowed(asked)} and ${afterCursor(asked.query)} order by ${key} limit ${count})`,
      sql`found as materialized (select id, key from near where ${allStandIn(terms, sql`near.id`)})`,
    ],
    found: sql`select id, key from found`,
    counts: {
      found: sql`(select count(*) from found)`,
      whole: sql`(select (count(*) < ${count}::int)::int from near)`,
    },
  };
}

/** All finds of the first term in the threads of the weeks down to `oldest`, behind the cursor. */
export function foundInWeeks(
  asked: Asked,
  [first, ...others]: readonly SearchTerm[],
  oldest: number,
): Way {
  const inWeeks = sql`select week from weeks where week >= ${oldest}::int`;
  return {
    before: [
      sql`weeks (week) as (${weeksDownTo(oldest, asked.query.cursor)})`,
      found(asked, threadsWith(first as SearchTerm, inWeeks), others),
    ],
    found: pastCursor(asked),
    counts: {
      found: sql`(select count(*) from found)`,
      whole: sql`(select (count(*) filter (where week is null))::int from weeks)`,
    },
  };
}

/** All finds of the first term, whenever they were. */
export function lookedUp(asked: Asked, [first, ...others]: readonly SearchTerm[]): Way {
  return {
    before: [found(asked, threadsWith(first as SearchTerm), others)],
    found: pastCursor(asked),
    counts: { found: sql`(select count(*) from found)`, whole: sql`1` },
  };
}

/**
 * As an array the ids are looked up one by one: how many words begin like this the database guesses far too
 * high, and would read all rows for a handful.
 */
function found(
  asked: Asked,
  finds: RawBuilder<unknown>,
  others: readonly SearchTerm[],
): RawBuilder<unknown> {
  return sql`found as materialized (
    select id, ${keyColumn(asked.query)} as key from rows
    where id = any(array(${finds})) and ${narrowed(asked)} and ${allStandIn(others, sql`rows.id`)})`;
}

function allStandIn(terms: readonly SearchTerm[], id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql.join([sql`true`, ...terms.map((term) => standsIn(term, id))], sql` and `);
}

function pastCursor({ query: { cursor } }: Asked): RawBuilder<unknown> {
  return sql`select id, key from found where ${cursor === undefined ? sql`true` : sql`key > ${cursor}`}`;
}
