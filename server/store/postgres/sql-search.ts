import { sql, type RawBuilder } from 'kysely';
import { fold } from '#care/search/fold.ts';
import type { SearchTerm } from '#care/search/query.ts';
import { indexWords, stem } from '#care/search/words.ts';
import type { Tx } from './database.ts';
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
  await sql`
    insert into searched (id, thread_id, text, words)
    select e->>'id', e->>'threadId', e->>'text',
      array_to_tsvector(array(select jsonb_array_elements_text(e->'words')))
    from jsonb_array_elements(${storableJson(entries)}::jsonb) e
    on conflict (id) do update
    set thread_id = excluded.thread_id, text = excluded.text, words = excluded.words
    where (searched.thread_id, searched.text) is distinct from (excluded.thread_id, excluded.text)
  `.execute(tx);
}

function lexemesOf(words: readonly string[]): string[] {
  const lexemes = words.flatMap((word) => [
    word.slice(0, MAX_WORD),
    STEM + stem(word).slice(0, MAX_WORD),
  ]);
  return [...new Set(lexemes)];
}

/**
 * Whether a row is of a thread that holds every term. As an array the ids are looked up one by one: how many words
 * begin like this the database guesses far too high, and would read all rows for a handful.
 */
export function foundBy(terms: readonly SearchTerm[]): RawBuilder<unknown> {
  return sql`id = any(array(${threadsWith(terms)}))`;
}

/** Selects the ids of threads that hold every term, each wherever in the thread it stands. */
function threadsWith(terms: readonly SearchTerm[]): RawBuilder<unknown> {
  const found = terms.map(
    (term) => sql`
      select case when hidden.id is null then searched.thread_id else shown_thread(hidden.id) end
      from searched
      left join threads hidden on hidden.id = searched.thread_id and hidden.shown_in_id is not null
      where ${holds(term)}`,
  );
  return sql.join(found, sql` intersect `);
}

function holds(term: SearchTerm): RawBuilder<unknown> {
  if (term.kind === 'phrase') {
    const pattern = `%${term.text.replace(/[\\%_]/g, '\\$&')}%`;
    return sql`searched.text like ${pattern} and words @@ ${allOf(term.words)}::tsquery`;
  }
  const ways = [beginning(term.text), lexeme(STEM + term.stem), lexeme(term.stem)];
  if (term.reversed) ways.push(beginning(term.reversed));
  return sql`words @@ ${ways.join(' | ')}::tsquery`;
}

/** The last word of a phrase may be half typed. */
function allOf(words: readonly string[]): string {
  return words
    .map((word, at) => (at === words.length - 1 ? beginning(word) : lexeme(word)))
    .join(' & ');
}

function lexeme(word: string): string {
  return `'${word.slice(0, MAX_WORD).replace(/['\\]/g, '$&$&')}'`;
}

function beginning(word: string): string {
  return `${lexeme(word)}:*`;
}
