import { sql } from 'kysely';
import type { SearchTerm } from '#care/search/query.ts';
import type { Tx } from '../database.ts';
import { lexemesAsked } from '../sql-search.ts';

/** What a store is made of, as the database last looked at it. */
export interface Measure {
  threads: number;
  /** For each term in what share of all texts it stands; 0 for one that stands in few. */
  shares: number[];
  texts: number;
}

/** What the database keeps to plan with: how many texts and threads there are, and the words of most texts. */
export interface WordStatistics {
  threads: number;
  texts: number;
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
  return rows[0] ?? { texts: 0, threads: 0, shares: [] };
}

/**
 * How common words are. It is a guess that only decides how to look, never what is found; of a store that was
 * never looked at nothing is common.
 */
export function measureWords(
  { texts, threads, shares: known }: WordStatistics,
  terms: readonly SearchTerm[],
): Measure {
  const shareOf = (wanted: (word: string) => boolean) =>
    known.flatMap(([word, share]) => (wanted(word) ? [share] : []));
  const shares = terms.map(lexemesAsked).map(({ exact: words, begins: beginnings, needsAll }) => {
    const each = words.map((word) => Math.max(0, ...shareOf((one) => one === word)));
    const begun = beginnings.map((word) => sum(shareOf((one) => one.startsWith(word))));
    const found = [...each, ...begun];
    return Math.min(1, needsAll ? Math.min(...found) : Math.max(0, ...found));
  });
  return { texts, threads, shares };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
