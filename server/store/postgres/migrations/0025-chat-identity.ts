import type { Kysely, Migration } from 'kysely';
import { run } from './create-entity.ts';

/** Tokens of sites that vouch for customers, by their hash, for as long as they would be good. */
export const chatIdentity: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    'create table chat_spent_tokens (id text collate "C" primary key, until_ms bigint not null)',
  );
  await run(db, 'create index chat_spent_tokens_1 on chat_spent_tokens (until_ms)');
}
