import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

/**
 * Threads of all views in the order of their newest word, and texts by thread: what is common is looked for in
 * the newest threads. Words in quotes are found by their words, so texts need no index of their own.
 */
export const listsInOrder: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, 'create index rows_newest on rows (newest_key)');
  await run(db, 'create index if not exists searched_thread on searched (thread_id)');
  await run(db, 'drop index if exists searched_text');
}
