import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

/**
 * Every text bears the week of the thread that shows it, among its words and before each of them too: a search of
 * the newest threads reads their finds alone. All texts are written anew, and the indexes after them.
 */
export const weeksOfTexts: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create function week_of(newest_key text) returns integer language sql immutable parallel safe as $$
      select ((9000000000000000 - split_part(newest_key, '|', 1)::bigint) / 604800000)::integer
    $$`,
  );
  await run(db, 'alter table searched add column week integer not null default 0');
  await run(db, 'drop index searched_words');
  await run(db, 'drop index searched_thread');
  await run(
    db,
    `with recursive shown (id, newest_key) as (
      select id, newest_key from rows
      union all
      select threads.id, shown.newest_key from shown join threads on threads.shown_in_id = shown.id
    ), stands as (
      select searched.id, coalesce(week_of(shown.newest_key), 0) as week
      from searched left join shown on shown.id = searched.thread_id
    )
    update searched set week = stands.week,
      words = array_to_tsvector(array(
        select lexeme from unnest(tsvector_to_array(words)) word
        cross join lateral (values
          (word), (case when ascii(word) >= 65 then '@' || stands.week || word end)
        ) either (lexeme)
        where lexeme is not null
      ) || ('@' || stands.week))
    from stands where searched.id = stands.id`,
  );
  await run(db, 'create index searched_words on searched using gin (words)');
  await run(db, 'create index searched_thread on searched (thread_id, week)');
}
