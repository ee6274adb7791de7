import type { Kysely, Migration } from 'kysely';
import { createEntity } from './create-entity.ts';

export const savedViews: Migration = { up };

function up(db: Kysely<unknown>): Promise<void> {
  return createEntity(db, 'saved_views');
}
