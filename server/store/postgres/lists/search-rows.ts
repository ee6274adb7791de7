import { sql, type RawBuilder } from 'kysely';
import type { SearchTerm } from '#care/search/query.ts';
import type { ThreadListQuery, ThreadPage, ThreadRow } from '#contract/thread.ts';
import { standsIn, threadsWith } from '../sql-search.ts';
import { afterCursor, type Asked, keyColumn, narrowed, pageOf, skippedBy } from './conditions.ts';
import { type Measure, measureWords } from './word-shares.ts';

/** Of a word that is common this many threads are looked at, so that a list can say how many there are at least. */
const FEWEST_LOOKED_AT = 1_000;
/** A word may be common and not of late: then all that hold it are looked for after all. */
const MOST_LOOKED_AT = 20_000;
/** Looking at a thread costs so many times what it costs to take a find from the index of words. */
const LOOK_PER_FIND = 2;
/** Finds are guessed, and not spread evenly. */
const SPARE = 1.5;

/**
 * One page of what a search found over all threads. Rare words are looked up, and all their finds are sorted and
 * counted. Common ones stand in many of the newest threads, so these are looked at one after another until the
 * page is full; how many more there are nobody counts.
 */
export async function searchRows(asked: Asked, terms: readonly SearchTerm[]): Promise<ThreadPage> {
  const { query } = asked;
  const measure = await measureWords(asked.tx, terms);
  const lookAt = threadsToLookAt(query, measure);
  if (lookAt !== undefined) {
    const near = await readFound(asked, lookedAt(asked, terms, lookAt));
    const isWhole = near.looked < lookAt;
    const hasMore = !isWhole || query.cursor !== undefined;
    if (isWhole || near.rows.length > query.limit)
      return pageOf(near.rows, query, { total: near.found, hasMore });
  }
  const all = await readFound(asked, lookedUp(asked, terms, measure));
  return pageOf(all.rows, query, { total: all.found, hasMore: false });
}

/** Undefined where it costs less to look up what holds the rarest word. */
function threadsToLookAt(
  query: ThreadListQuery,
  { texts, threads, shares }: Measure,
): number | undefined {
  // In the other orders no index has threads of all views.
  if (query.sort !== 'newest' || query.view === 'promises' || threads <= 0) return undefined;
  const textsOfThread = texts / threads;
  const share = shares.reduce((all, one) => all * (1 - (1 - one) ** textsOfThread), 1);
  const needed = ((skippedBy(query) + query.limit + 1) / share) * SPARE;
  const finds = texts * Math.min(...shares);
  if (needed * LOOK_PER_FIND > finds || needed > MOST_LOOKED_AT) return undefined;
  return Math.ceil(Math.max(FEWEST_LOOKED_AT, needed));
}

interface Way {
  /** Selects `id` and `key` of what was found. */
  found: RawBuilder<unknown>;
  /** Counts what was looked at. */
  looked: RawBuilder<unknown>;
}

function lookedAt(asked: Asked, terms: readonly SearchTerm[], count: number): Way {
  const key = keyColumn(asked.query);
  const near = sql`
    select id, ${key} as key from rows where ${narrowed(asked)} and ${afterCursor(asked.query)}
    order by ${key} limit ${count}`;
  const all = terms.map((term) => standsIn(term, sql`near.id`));
  return {
    found: sql`near as materialized (${near}), found as materialized (
      select id, key from near where ${sql.join(all, sql` and `)})`,
    looked: sql`(select count(*) from near)`,
  };
}

/**
 * As an array the ids are looked up one by one: how many words begin like this the database guesses far too
 * high, and would read all rows for a handful.
 */
function lookedUp(asked: Asked, terms: readonly SearchTerm[], { shares }: Measure): Way {
  const rarestFirst = terms.toSorted(
    (a, b) => (shares[terms.indexOf(a)] ?? 0) - (shares[terms.indexOf(b)] ?? 0),
  );
  const [rarest, ...others] = rarestFirst;
  const all = [
    sql`id = any(array(${threadsWith(rarest as SearchTerm)}))`,
    ...others.map((term) => standsIn(term, sql`rows.id`)),
  ];
  return {
    found: sql`found as materialized (
      select id, ${keyColumn(asked.query)} as key from rows
      where ${sql.join(all, sql` and `)} and ${narrowed(asked)})`,
    looked: sql`0`,
  };
}

async function readFound({ tx, query }: Asked, { found, looked }: Way) {
  const after = query.cursor === undefined ? sql`true` : sql`key > ${query.cursor}`;
  const { rows } = await sql<{ row: ThreadRow | null; found: string; looked: string }>`
    with ${found}, page as (
      select id, key from found where ${after}
      order by key limit ${query.limit + 1} offset ${skippedBy(query)}
    )
    select rows.row, counted.found, counted.looked
    from (select (select count(*) from found) as found, ${looked} as looked) counted
    left join (page join rows on rows.id = page.id) on true
    order by page.key`.execute(tx);
  return {
    rows: rows.flatMap(({ row }) => row ?? []),
    found: Number(rows[0]?.found ?? 0),
    looked: Number(rows[0]?.looked ?? 0),
  };
}
