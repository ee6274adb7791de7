import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

/**
 * Files that customers send in our own chat, in pieces of text: a backup reads many rows at once, and
 * none of them may be large.
 */
export const customersFiles: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create table chat_files (
      id text collate "C" primary key,
      visitor_id text collate "C" not null,
      source_id text collate "C" not null,
      external_id text collate "C",
      name text not null,
      mime text not null,
      bytes integer not null,
      at_ms bigint not null
    )`,
  );
  await run(db, 'create index chat_files_1 on chat_files (at_ms)');
  await run(
    db,
    `create table chat_file_pieces (
      file_id text collate "C" not null,
      nth integer not null,
      content text not null,
      primary key (file_id, nth)
    )`,
  );
}
