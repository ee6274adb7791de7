import type { SearchTerm } from '#care/search/query.ts';
import type { ThreadListQuery } from '#contract/thread.ts';
import { weekOfCursor } from '../searched-weeks.ts';
import { type Asked, skippedBy } from './conditions.ts';
import { readPage, type PageRead } from './read-page.ts';
import { foundInWeeks, lookedInto, lookedUp, type Way } from './search-ways.ts';
import type { Measure } from './word-shares.ts';

/** Of a word that is common this many threads are looked at, so that a list can say how many there are at least. */
const FEWEST_LOOKED_AT = 200;
/** A word may be common and not of late: then all that hold it are looked for after all. */
const MOST_LOOKED_AT = 20_000;
/** Weeks are named to the database one by one. */
const MOST_WEEKS = 60;
/** Of late they may speak of other things: then so many times more are looked at. */
const LATER = 4;
/** Finds are guessed, and not spread evenly. */
const SPARE = 1.5;

/** What it costs to take a find from the texts is 1. */
const costs = {
  /** To look into a thread, for each term. */
  look: 5,
  /** To go through a find in the index of words. */
  pass: 0.005,
  /** To ask once in vain. */
  statement: 500,
};

/**
 * One page of what a search found over all threads, in one of three ways. A common word stands in many of the
 * newest threads: they are looked into one after another until the page is full. Of a rarer one the finds in
 * the threads of the newest weeks are taken from the index of words, and sorted. Of the rarest, and where neither
 * filled the page, all finds are. How many more there are than what was looked at nobody counts.
 */
export async function searchRows(
  asked: Asked,
  terms: readonly SearchTerm[],
  measure: Measure,
): Promise<PageRead & { total: number; hasMore: boolean }> {
  const rarestFirst = byShare(terms, measure);
  for (const way of waysToTheNewest(asked, rarestFirst, measure)) {
    const near = await readNear(asked, way);
    if (near) return near;
  }
  const all = await readPage(asked, lookedUp(asked, rarestFirst));
  return { ...all, total: all.counts.found ?? 0, hasMore: false };
}

/** Undefined where the newest did not fill the page and there are others. */
async function readNear(asked: Asked, way: Way) {
  const { query } = asked;
  const read = await readPage(asked, way);
  const { found = 0, whole = 0 } = read.counts;
  if (whole === 0 && read.rows.length <= query.limit) return undefined;
  return { ...read, total: found, hasMore: whole === 0 || query.cursor !== undefined };
}

/** The cheaper of both, and then the same again further back, where that costs less than to take all finds. */
function* waysToTheNewest(
  asked: Asked,
  terms: readonly SearchTerm[],
  measure: Measure,
): Generator<Way> {
  const { query } = asked;
  if (!hasOrder(query) || measure.threads <= 0) return;
  const { needed, finds } = expected(query, measure);
  // Each find of the rarest is looked at for the other terms.
  const taken = 1 + costs.look * (terms.length - 1);
  const ways = [1, LATER].map((more) => {
    const count = Math.ceil(Math.max(FEWEST_LOOKED_AT, needed * more));
    const back = weeksBack(query, measure, needed * more);
    return {
      look: { cost: count > MOST_LOOKED_AT ? Infinity : count * costs.look, count },
      weeks: { cost: back ? finds * (costs.pass + back.share * taken) : Infinity, back },
    };
  });
  const [first] = ways;
  const isByWeek = first !== undefined && first.weeks.cost < first.look.cost;
  for (const { look, weeks } of ways) {
    const { cost } = isByWeek ? weeks : look;
    if (cost + costs.statement > finds * (costs.pass + taken)) return;
    if (!isByWeek) yield lookedInto(asked, terms, look.count);
    else if (weeks.back) yield foundInWeeks(asked, terms, weeks.back.oldest);
  }
}

/** Of how many of the newest threads a page is likely to be full, and how many finds the rarest term has in all. */
function expected(query: ThreadListQuery, { texts, threads, shares }: Measure) {
  const textsOfThread = texts / threads;
  const share = shares.reduce((all, one) => all * (1 - (1 - one) ** textsOfThread), 1);
  return { needed: wanted(query) / share, finds: texts * Math.min(...shares) };
}

/** How far back so many of the newest threads reach; undefined where that is not known, or too far. */
function weeksBack({ cursor }: ThreadListQuery, { weeks, threads }: Measure, needed: number) {
  const newest = cursor === undefined ? Infinity : weekOfCursor(cursor);
  let share = 0;
  const behind = weeks.filter(({ week }) => week <= newest).slice(0, MOST_WEEKS);
  for (const one of behind) {
    share += one.share;
    if (share * threads >= needed) return { oldest: one.week, share };
  }
  return undefined;
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
