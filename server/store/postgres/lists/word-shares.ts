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

/**
 * How common words are, from what the database keeps to plan with: the words of most texts and how many those
 * are. It is a guess that only decides how to look, never what is found; of a store that was never looked at
 * nothing is common.
 */
export async function measureWords(tx: Tx, terms: readonly SearchTerm[]): Promise<Measure> {
  const asked = terms.map(lexemesAsked);
  const exact = asked.flatMap((term) => term.exact);
  const begins = asked.flatMap((term) => term.begins.map((word) => `${escaped(word)}%`));
  const { rows } = await sql<{
    texts: number;
    threads: number;
    known: { word: string; share: number }[] | null;
  }>`
    select
      (select reltuples::float from pg_class where oid = 'searched'::regclass) as texts,
      (select reltuples::float from pg_class where oid = 'rows'::regclass) as threads,
      (select jsonb_agg(jsonb_build_object('word', word, 'share', share))
        from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) known (word, share)
        where schemaname = current_schema() and tablename = 'searched' and attname = 'words'
        and (word = any(${exact}::text[]) or word like any(${begins}::text[]))) as known`.execute(
    tx,
  );
  const [{ texts = 0, threads = 0, known = null } = {}] = rows;
  const shareOf = (wanted: (word: string) => boolean) =>
    (known ?? []).filter(({ word }) => wanted(word)).map(({ share }) => share);
  const shares = asked.map(({ exact: words, begins: beginnings, needsAll }) => {
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

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
