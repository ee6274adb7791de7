import type { Kysely, Migration } from 'kysely';
import { createEntity, run } from './create-entity.ts';

/** Our own chat: invitations to it, who came, and how far the team has read a thread. */
export const chat: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await createEntity(db, 'chat_invitations');
  await createEntity(db, 'chat_visitors');
  await run(db, 'create index visits_of_thread on visits (thread_id)');
}
