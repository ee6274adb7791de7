import { sql, type RawBuilder } from 'kysely';
import type { SearchTerm } from '#care/search/query.ts';
import type { ThreadListQuery } from '#contract/thread.ts';
import { standsIn, threadsWith } from '../sql-search.ts';
import { afterCursor, type Asked, filters, keyColumn, narrowed, skippedBy } from './conditions.ts';
import { readPage, type PageRead } from './read-page.ts';
import type { Measure } from './word-shares.ts';

/** Of a word that is common this many threads are looked at, so that a list can say how many there are at least. */
const FEWEST_LOOKED_AT = 500;
/** A word may be common and not of late: then all that hold it are looked for after all. */
const MOST_LOOKED_AT = 20_000;
/** Of late they may speak of other things: then so many times more are looked at. */
const LATER = 4;
/** Looking into a thread costs so many times what it costs to take a find from the index of words. */
const LOOK_PER_FIND = 10;
/** Finds are guessed, and not spread evenly. */
const SPARE = 1.5;
/** To let a thread through the sieve costs little: so many times more than are likely to do. */
const SIEVED = 4;
/** With more finds than `manyFinds` it costs less to see which of the newest threads are among them than to look each up. */
const bounds = { sieved: 20_000, manyFinds: 3_000 };

/**
 * One page of what a search found over all threads, in one of three ways. A common word stands in many of the
 * newest threads: they are looked into one after another until the page is full. All finds of any other word are
 * taken from the index of words: if they are few, each is looked up, sorted and counted; if they are many, the
 * newest threads are passed through them like through a sieve. How many more there are than what was looked at
 * nobody counts.
 */
export async function searchRows(
  asked: Asked,
  terms: readonly SearchTerm[],
  measure: Measure,
  { sieved: most, manyFinds } = bounds,
): Promise<PageRead & { total: number; hasMore: boolean }> {
  const { query } = asked;
  const rarestFirst = byShare(terms, measure);
  for (const lookAt of threadsToLookAt(query, measure)) {
    const near = await readNear(asked, lookedInto(asked, rarestFirst, lookAt));
    if (near) return near;
  }
  const sieved = hasOrder(query)
    ? await readNear(
        asked,
        passed(asked, rarestFirst, { most, manyFinds, threads: measure.threads }),
      )
    : undefined;
  if (sieved) return sieved;
  const all = await readPage(asked, lookedUp(asked, rarestFirst));
  return { ...all, total: all.counts.found ?? 0, hasMore: false };
}

/** Undefined where the newest threads did not fill the page and there are more of them; no thread was aimed at where all finds were taken. */
async function readNear(asked: Asked, way: Way) {
  const { query } = asked;
  const read = await readPage(asked, way);
  const { found = 0, looked = 0, aimed = 0 } = read.counts;
  // All finds were taken, wherever the page begins.
  if (aimed === 0) return { ...read, total: found, hasMore: false };
  const isWhole = looked < aimed;
  if (!isWhole && read.rows.length <= query.limit) return undefined;
  return { ...read, total: found, hasMore: !isWhole || query.cursor !== undefined };
}

/** At first and, where these did not fill the page, after that; none where it costs less to take all finds of the rarest word. */
function threadsToLookAt(query: ThreadListQuery, { texts, threads, shares }: Measure): number[] {
  if (!hasOrder(query) || threads <= 0) return [];
  const textsOfThread = texts / threads;
  const share = shares.reduce((all, one) => all * (1 - (1 - one) ** textsOfThread), 1);
  const needed = wanted(query) / share;
  const finds = texts * Math.min(...shares);
  if (needed * LOOK_PER_FIND > finds || needed > MOST_LOOKED_AT) return [];
  const first = Math.ceil(Math.max(FEWEST_LOOKED_AT, needed));
  const most = Math.floor(Math.min(MOST_LOOKED_AT, first * LATER, finds / LOOK_PER_FIND));
  return most > first ? [first, most] : [first];
}

/** So many threads in which it stands are enough, with some to spare. */
function wanted(query: ThreadListQuery): number {
  return (skippedBy(query) + query.limit + 1) * SPARE;
}

/** In the other orders no index has threads of all views. */
function hasOrder({ sort, view }: ThreadListQuery): boolean {
  return sort === 'newest' && view !== 'promises';
}

function byShare(terms: readonly SearchTerm[], { shares }: Measure): SearchTerm[] {
  const shareOf = (term: SearchTerm) => shares[terms.indexOf(term)] ?? 0;
  return terms.toSorted((a, b) => shareOf(a) - shareOf(b));
}

type Way = Parameters<typeof readPage>[1];

/** The newest threads as `near`; of all of them the index of their order says enough. */
function near(asked: Asked, limit: RawBuilder<unknown>): RawBuilder<unknown> {
  const key = keyColumn(asked.query);
  const isOfAll = asked.sets === null && filters(asked).length === 0;
  const id = isOfAll ? sql`split_part(${key}, '|', 2)` : sql`id`;
  return sql`near as materialized (
    select ${id} as id, ${key} as key from rows where ${narrowed(asked)} and ${afterCursor(asked.query)}
    order by ${key} limit ${limit})`;
}

function lookedInto(asked: Asked, terms: readonly SearchTerm[], count: number): Way {
  const all = terms.map((term) => standsIn(term, sql`near.id`));
  return {
    before: [
      near(asked, sql`${count}`),
      sql`found as materialized (select id, key from near where ${sql.join(all, sql` and `)})`,
    ],
    found: sql`select id, key from found`,
    counts: {
      found: sql`(select count(*) from found)`,
      looked: sql`(select count(*) from near)`,
      aimed: sql`${count}::int`,
    },
  };
}

/**
 * Of few finds all, of many those that are among the newest threads: as many of these as are likely to do. A bare
 * `in` the database may make a join of, each thread with each find, for it cannot guess how many there are.
 */
function passed(
  asked: Asked,
  [rarest, ...others]: readonly SearchTerm[],
  { most, manyFinds, threads }: { most: number; manyFinds: number; threads: number },
): Way {
  const stand = (id: RawBuilder<unknown>) =>
    sql.join([sql`true`, ...others.map((term) => standsIn(term, id))], sql` and `);
  const many = sql`(select many from counted_finds)`;
  const enough = SIEVED * (1 + others.length) * wanted(asked.query) * threads;
  return {
    before: [
      sql`finds (id) as materialized (${threadsWith(rarest as SearchTerm)})`,
      sql`counted_finds as materialized (
        select count(*) > ${manyFinds} as many, case
          when count(*) <= ${manyFinds} then 0
          when ${threads}::float <= 0 then ${most}
          else least(${most}, ceil(${enough}::float / count(*)))::int end as aimed
        from finds)`,
      near(asked, sql`(select aimed from counted_finds)`),
      sql`sieved as materialized (
        select id, key from near where coalesce(id in (select id from finds), false))`,
      sql`found as materialized (
        select id, key from sieved where ${stand(sql`sieved.id`)}
        union all
        select id, ${keyColumn(asked.query)} as key from rows
        where id = any(array(select id from finds where not ${many}))
        and ${narrowed(asked)} and ${stand(sql`rows.id`)})`,
    ],
    found: pastCursor(asked.query),
    counts: {
      found: sql`(select count(*) from found)`,
      looked: sql`(select count(*) from near)`,
      aimed: sql`(select aimed from counted_finds)`,
    },
  };
}

/**
 * As an array the ids are looked up one by one: how many words begin like this the database guesses far too
 * high, and would read all rows for a handful.
 */
function lookedUp(asked: Asked, [rarest, ...others]: readonly SearchTerm[]): Way {
  const all = [
    sql`id = any(array(${threadsWith(rarest as SearchTerm)}))`,
    ...others.map((term) => standsIn(term, sql`rows.id`)),
  ];
  return {
    before: [
      sql`found as materialized (
        select id, ${keyColumn(asked.query)} as key from rows
        where ${sql.join(all, sql` and `)} and ${narrowed(asked)})`,
    ],
    found: pastCursor(asked.query),
    counts: { found: sql`(select count(*) from found)` },
  };
}

function pastCursor({ cursor }: ThreadListQuery): RawBuilder<unknown> {
  return sql`select id, key from found where ${cursor === undefined ? sql`true` : sql`key > ${cursor}`}`;
}
