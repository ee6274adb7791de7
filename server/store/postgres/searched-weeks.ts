import { sql, type RawBuilder } from 'kysely';
import { timeOfNewestKey } from '#care/thread/views.ts';
import type { Tx } from './database.ts';

/**
 * Every text bears the week of the newest message in the thread that shows it, as one of its words, and each of its
 * words that is no number once more with the week before it. So the index of words finds what stands in the threads
 * of some weeks, beginnings of words too, and leaves all older ones alone. Weeks are counted from the beginning of
 * 1970, as `week_of` of the database counts them by the key of a row.
 */
const WEEK_MS = 604_800_000;
/** Marks weeks, so that they are never taken for a word. */
export const WEEK = '@';
/** Before it stand digits, and all marks. */
const FIRST_LETTER = 65;

export function weekOf(time: string): number {
  return Math.trunc(Date.parse(time) / WEEK_MS);
}

/** Of the row that a page of threads in the order of the newest ended with. */
export function weekOfCursor(cursor: string): number {
  return Math.trunc(timeOfNewestKey(cursor) / WEEK_MS);
}

/** NaN for a word with a week. */
export function weekOfWord(word: string): number {
  return Number(word.slice(WEEK.length));
}

/** The week of the thread with this id, or of the one that shows it; 0 where no list shows it. */
export function weekOfThread(id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce(
    (select week_of(newest_key) from rows where rows.id = ${id}),
    (select week_of(newest_key) from rows where rows.id = shown_thread(${id})),
    0)`;
}

/** A vector of what `words` selects as `word`, without weeks or with others, in this week. */
export function vectorInWeek(words: RawBuilder<unknown>, week: RawBuilder<unknown>) {
  return sql`array_to_tsvector(array(
    select lexeme from (${words}) known (word)
    cross join lateral (values
      (word), (case when ascii(word) >= ${FIRST_LETTER} then ${WEEK} || ${week} || word end)
    ) either (lexeme)
    where not starts_with(word, ${WEEK}) and lexeme is not null
  ) || (${WEEK} || ${week}))`;
}

/** Whether a word that begins so is there with its week too. */
export function isWithWeek(beginning: string): boolean {
  return beginning >= String.fromCharCode(FIRST_LETTER);
}

/** Gives all texts in these threads, and in those shown inside them, the week they stand in now. */
export async function moveToTheirWeeks(tx: Tx, threadIds: readonly string[]): Promise<void> {
  if (threadIds.length === 0) return;
  await sql`
    with recursive inside (id, week) as (
      select asked.id collate "C", ${weekOfThread(sql`asked.id`)}
      from unnest(${[...threadIds]}::text[]) asked (id)
      union all
      select threads.id, inside.week from inside join threads on threads.shown_in_id = inside.id
    )
    update searched set
      week = inside.week,
      words = ${vectorInWeek(sql`select unnest(tsvector_to_array(words))`, sql`inside.week`)}
    from inside
    where searched.thread_id = inside.id
    and (searched.week < inside.week or searched.week > inside.week)`.execute(tx);
}

/**
 * Selects every `week` in which a list has a thread behind `cursor`, the newest first and none older than `oldest`
 * but one; after the last of all follows null. Each is one look into the index of their order.
 */
export function weeksDownTo(oldest: number, cursor: string | undefined): RawBuilder<unknown> {
  const next = (condition: RawBuilder<unknown>) =>
    sql`(select week_of(min(newest_key)) from rows where ${condition})`;
  const older = sql`newest_key >= (9000000000000001 - weeks.week::bigint * 604800000)::text`;
  return sql`
    select ${next(cursor === undefined ? sql`true` : sql`newest_key > ${cursor}`)} as week
    union all
    select ${next(older)} from weeks where weeks.week >= ${oldest}::int`;
}
