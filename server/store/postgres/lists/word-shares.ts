import { sql } from 'kysely';
import type { SearchTerm } from '#care/search/query.ts';
import type { Tx } from '../database.ts';
import { WEEK, weekOfWord } from '../searched-weeks.ts';
import { lexemesAsked } from '../sql-search.ts';

/** What a store is made of, as the database last looked at it. */
interface Sizes {
  threads: number;
  texts: number;
  /** The newest first: what share of all texts stands in each; weeks of few are not among them. */
  weeks: { week: number; share: number }[];
}

export interface Measure extends Sizes {
  /** For each term in what share of all texts it stands; 0 for a number that stands in few. */
  shares: number[];
}

/** What the database keeps to plan with: how many texts and threads there are, and the words of most texts. */
export interface WordStatistics extends Sizes {
  /** Without weeks, in the order of the words as JavaScript compares them. */
  shares: Share[];
  /** The least share that any word has; 0 where none is known. */
  rarest: number;
}

type Share = [word: string, share: number];

/** So long nobody asks again: the database itself counts anew only after much has changed. */
const KEPT_MS = 60_000;

/** The statistics of one database, read now and then. */
export class KeptStatistics {
  private kept: { at: number; statistics: WordStatistics } | undefined;

  async read(tx: Tx): Promise<WordStatistics> {
    const now = performance.now();
    if (this.kept && now - this.kept.at < KEPT_MS) return this.kept.statistics;
    const statistics = await readStatistics(tx);
    this.kept = { at: now, statistics };
    return statistics;
  }
}

export async function readStatistics(tx: Tx): Promise<WordStatistics> {
  const { rows } = await sql<Pick<WordStatistics, 'texts' | 'threads' | 'shares'>>`
    select
      (select reltuples::float from pg_class where oid = 'searched'::regclass) as texts,
      (select reltuples::float from pg_class where oid = 'rows'::regclass) as threads,
      coalesce((select jsonb_agg(jsonb_build_array(word, share))
        from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) known (word, share)
        where schemaname = current_schema() and tablename = 'searched' and attname = 'words'
        and word is not null), '[]') as shares`.execute(tx);
  const { texts = 0, threads = 0, shares = [] } = rows[0] ?? {};
  const isOfWeek = ([word]: Share) => word.startsWith(WEEK);
  return {
    texts,
    threads,
    shares: shares.filter((one) => !isOfWeek(one)).sort(([a], [b]) => (a < b ? -1 : 1)),
    rarest: shares.length > 0 ? Math.min(...shares.map(([, share]) => share)) : 0,
    weeks: shares
      .filter(isOfWeek)
      .map(([word, share]) => ({ week: weekOfWord(word), share }))
      .filter(({ week }) => !Number.isNaN(week))
      .sort((a, b) => b.week - a.week),
  };
}

/**
 * How common words are. It is a guess that only decides how to look, never what is found; of a store that was
 * never looked at nothing is common.
 */
export function measureWords(
  { shares: known, rarest, ...sizes }: WordStatistics,
  terms: readonly SearchTerm[],
): Measure {
  const shares = terms.map((term) => {
    const { exact, begins, needsAll } = lexemesAsked(term);
    const each = exact.map((word) => {
      const [first] = beginningWith(known, word);
      return first?.[0] === word ? first[1] : 0;
    });
    const begun = begins.map((word) => sum(beginningWith(known, word).map(([, share]) => share)));
    const found = [...each, ...begun];
    const share = Math.min(1, needsAll ? Math.min(...found) : Math.max(0, ...found));
    if (share > 0) return share;
    // A number is likely to stand in one place, any other word to be rarer than those that are known.
    return term.kind === 'word' && term.reversed !== null ? 0 : rarest / 2;
  });
  return { ...sizes, shares };
}

/** Found by halves: there are thousands of them, and every search asks. */
function beginningWith(known: WordStatistics['shares'], beginning: string) {
  let [from, to] = [0, known.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((known[middle]?.[0] ?? '') < beginning) from = middle + 1;
    else to = middle;
  }
  const end = known.findIndex(([word], at) => at >= from && !word.startsWith(beginning));
  return known.slice(from, end < 0 ? known.length : end);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
