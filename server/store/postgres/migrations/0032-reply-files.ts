import type { Kysely, Migration } from 'kysely';
import { createEntity, run } from './create-entity.ts';

/** Files that go out with replies, in pieces of text as those of customers. */
export const replyFiles: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await createEntity(db, 'reply_files', {
    generated: {
      thread_id: "row->>'threadId'",
      loose_since: "row->>'looseSince'",
      loose_of: "case when row->>'looseSince' is not null then row->>'authorId' end",
    },
    indexes: ['(thread_id)', '(loose_since)', '(loose_of)'],
  });
  await run(
    db,
    `create table reply_file_pieces (
      file_id text collate "C" not null,
      nth integer not null,
      content text not null,
      primary key (file_id, nth)
    )`,
  );
}
