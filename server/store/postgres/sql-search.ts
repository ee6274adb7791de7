import { sql, type RawBuilder } from 'kysely';
import { fold } from '#care/search/fold.ts';
import type { SearchTerm } from '#care/search/query.ts';
import { indexWords, joint, stem } from '#care/search/words.ts';
import type { Tx } from './database.ts';
import { isWithWeek, vectorInWeek, WEEK, weekOfThread } from './searched-weeks.ts';
import { storableJson } from './storable.ts';

/** Marks stems, so that they are never taken for the beginning of a word. */
const STEM = '=';
/** A longer lexeme is refused by the database. */
const MAX_WORD = 400;

export interface Searched {
  /** Unique over all that is searched. */
  id: string;
  threadId: string;
  text: string;
  /** What it is found by, where that is not the words of the text. */
  words?: string[];
}

export async function writeSearched(tx: Tx, searched: readonly Searched[]): Promise<void> {
  if (searched.length === 0) return;
  const entries = searched.map(({ id, threadId, text, words }) => ({
    id,
    threadId,
    text: fold(text),
    words: lexemesOf(words ?? indexWords(text)),
  }));
  const words = sql`select jsonb_array_elements_text(e->'words')`;
  await sql`
    insert into searched (id, thread_id, text, week, words)
    select e->>'id', e->>'threadId', e->>'text', stands.week, ${vectorInWeek(words, sql`stands.week`)}
    from jsonb_array_elements(${storableJson(entries)}::jsonb) e
    cross join lateral (select ${weekOfThread(sql`(e->>'threadId')`)} as week) stands
    on conflict (id) do update
    set thread_id = excluded.thread_id, text = excluded.text,
      week = excluded.week, words = excluded.words
    where (searched.thread_id, searched.text, searched.week)
      is distinct from (excluded.thread_id, excluded.text, excluded.week)
  `.execute(tx);
}

function lexemesOf(words: readonly string[]): string[] {
  const lexemes = words.flatMap((word) => [
    word.slice(0, MAX_WORD),
    STEM + stem(word).slice(0, MAX_WORD),
  ]);
  return [...new Set(lexemes)];
}

/** Words of which a text holds all, or any, where a term is found in it. */
export interface LexemesAsked {
  exact: string[];
  /** Of any word that begins so. */
  begins: string[];
  needsAll: boolean;
}

export function lexemesAsked(term: SearchTerm): LexemesAsked {
  if (term.kind === 'phrase')
    return { exact: term.words.slice(0, -1), begins: term.words.slice(-1), needsAll: true };
  const begins = term.reversed ? [term.text, term.reversed] : [term.text];
  return { exact: [STEM + term.stem, term.stem], begins, needsAll: false };
}

/** Selects the ids of the threads in which a term stands, some of them more than once; of all weeks or of `weeks`. */
export function threadsWith(term: SearchTerm, weeks?: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select case when hidden.id is null then searched.thread_id else shown_thread(hidden.id) end
    from searched
    left join threads hidden on hidden.id = searched.thread_id and hidden.shown_in_id is not null
    where ${holds(term, weeks)}`;
}

/**
 * Whether a term stands in the thread with the id in this column, or in one that is shown inside it: asked of
 * each thread by itself.
 */
export function standsIn(term: SearchTerm, id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    coalesce((select true from searched where searched.thread_id = ${id} and ${holds(term)} limit 1), false)
    or (
      coalesce((select true from threads inner_one where inner_one.shown_in_id = ${id} limit 1), false)
      and coalesce((
        with recursive inside as (
          select threads.id from threads where threads.shown_in_id = ${id}
          union all
          select threads.id from inside join threads on threads.shown_in_id = inside.id
        )
        select true from inside join searched on searched.thread_id = inside.id
        where ${holds(term)} limit 1), false)
    )
  )`;
}

/**
 * Whether something in `searched` may be shown for these terms (`excerpt` of `src/care/search/excerpt.ts`). It
 * shows more than it finds by: a part of a joined word, and any number that ends so, for which there is no lexeme.
 */
export function mayShow(terms: readonly SearchTerm[]): RawBuilder<unknown> {
  const shown = terms.flatMap((term) => {
    if (term.kind === 'phrase') return `(${wordsOf(term)})`;
    return [wordsOf(term), ...term.text.split(joint).map(lexeme)];
  });
  if (terms.some((term) => term.kind === 'word' && term.reversed !== null)) return sql`true`;
  return sql`searched.words @@ ${shown.join(' | ')}::tsquery`;
}

/** In a text of any week, or of those that `weeks` selects. */
function holds(term: SearchTerm, weeks?: RawBuilder<unknown>): RawBuilder<unknown> {
  const asked = weeks ? wordsInWeeks(term, weeks) : sql`${wordsOf(term)}`;
  const words = sql`searched.words @@ (${asked})::tsquery`;
  if (term.kind !== 'phrase') return words;
  const pattern = `%${term.text.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`searched.text like ${pattern} and ${words}`;
}

function wordsOf(term: SearchTerm): string {
  const { exact, begins, needsAll } = lexemesAsked(term);
  // The last word of a phrase may be half typed.
  return [...exact.map(lexeme), ...begins.map(beginning)].join(needsAll ? ' & ' : ' | ');
}

/** To go through all words that begin so takes long, where they are common: only those of the weeks are. */
function wordsInWeeks(term: SearchTerm, weeks: RawBuilder<unknown>): RawBuilder<unknown> {
  const { exact, begins, needsAll } = lexemesAsked(term);
  const eachWeek = (lexeme: RawBuilder<unknown>) =>
    sql`'(' || (select string_agg(${lexeme}, ' | ') from (${weeks}) asked) || ')'`;
  const parts = [
    ...exact.map((word) => sql`${lexeme(word)}::text`),
    ...begins.map((word) =>
      isWithWeek(word)
        ? eachWeek(sql`quote_literal(${WEEK} || week || ${word.slice(0, MAX_WORD)}::text) || ':*'`)
        : sql`${beginning(word)}::text`,
    ),
  ];
  const either = sql.join(parts, needsAll ? sql` || ' & ' || ` : sql` || ' | ' || `);
  return sql`'(' || ${either} || ') & ' || ${eachWeek(sql`quote_literal(${WEEK} || week)`)}`;
}

function lexeme(word: string): string {
  return `'${word.slice(0, MAX_WORD).replace(/['\\]/g, '$&$&')}'`;
}

function beginning(word: string): string {
  return `${lexeme(word)}:*`;
}
