import { sql, type RawBuilder } from 'kysely';
import { timeOfNewestKey } from '#care/thread/views.ts';
import type { Tx } from './database.ts';

/**
 * Every text bears the week of the newest message in the thread that shows it, as one of its words: so the index
 * of words finds what stands in the threads of some weeks, and leaves all older ones alone. Weeks are counted from
 * the beginning of 1970, as `week_of` of the database counts them by the key of a row.
 */
const WEEK_MS = 604_800_000;
/** Marks weeks, so that they are never taken for a word. */
export const WEEK = '@';

export function weekOf(time: string): number {
  return Math.trunc(Date.parse(time) / WEEK_MS);
}

/** Of the row that a page of threads in the order of the newest ended with. */
export function weekOfCursor(cursor: string): number {
  return Math.trunc(timeOfNewestKey(cursor) / WEEK_MS);
}

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

/** `words` as a vector with this week among them. */
export function withWeek(words: RawBuilder<unknown>, week: RawBuilder<unknown>) {
  return sql`(${words} || array_to_tsvector(array[${WEEK} || ${week}]))`;
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
      words = ${withWeek(sql`ts_delete(words, ${WEEK} || searched.week)`, sql`inside.week`)}
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
