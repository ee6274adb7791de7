import { sql } from 'kysely';
import type { SearchTerm } from '#care/search/query.ts';
import type { Tx } from '../database.ts';
import { WEEK, weekOfWord } from '../searched-weeks.ts';
import { lexemesAsked } from '../sql-search.ts';

/** What a store is made of, as the database last looked at it. */
export interface Measure {
  threads: number;
  /** For each term in what share of all texts it stands; 0 for a number that stands in few. */
  shares: number[];
  texts: number;
  /** The newest first: what share of all texts stands in each; weeks of few are not among them. */
  weeks: { week: number; share: number }[];
}

/** What the database keeps to plan with: how many texts and threads there are, and the words of most texts. */
export interface WordStatistics {
  threads: number;
  texts: number;
  /** In the order of the words as JavaScript compares them. */
  shares: [word: string, share: number][];
}

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
  const { rows } = await sql<WordStatistics>`
    select
      (select reltuples::float from pg_class where oid = 'searched'::regclass) as texts,
      (select reltuples::float from pg_class where oid = 'rows'::regclass) as threads,
      coalesce((select jsonb_agg(jsonb_build_array(word, share))
        from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) known (word, share)
        where schemaname = current_schema() and tablename = 'searched' and attname = 'words'
        and word is not null), '[]') as shares`.execute(tx);
  const { texts = 0, threads = 0, shares = [] } = rows[0] ?? {};
  return { texts, threads, shares: shares.toSorted(([a], [b]) => (a < b ? -1 : 1)) };
}

/**
 * How common words are. It is a guess that only decides how to look, never what is found; of a store that was
 * never looked at nothing is common.
 */
export function measureWords(
  { texts, threads, shares: known }: WordStatistics,
  terms: readonly SearchTerm[],
): Measure {
  // Rarer than the rarest that is known; a number is likely to stand in one place.
  const rare = known.length > 0 ? Math.min(...known.map(([, share]) => share)) / 2 : 0;
  const shares = terms.map((term) => {
    const { exact, begins, needsAll } = lexemesAsked(term);
    const each = exact.map((word) => {
      const [first] = beginningWith(known, word);
      return first?.[0] === word ? first[1] : 0;
    });
    const begun = begins.map((word) => sum(beginningWith(known, word).map(([, share]) => share)));
    const found = [...each, ...begun];
    const share = Math.min(1, needsAll ? Math.min(...found) : Math.max(0, ...found));
    return share > 0 || (term.kind === 'word' && term.reversed !== null) ? share : rare;
  });
  return { texts, threads, shares, weeks: weeksOf(known) };
}

function weeksOf(known: WordStatistics['shares']): Measure['weeks'] {
  return beginningWith(known, WEEK)
    .map(([word, share]) => ({ week: weekOfWord(word), share }))
    .filter(({ week }) => !Number.isNaN(week))
    .sort((a, b) => b.week - a.week);
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
