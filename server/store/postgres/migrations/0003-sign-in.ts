import type { Kysely, Migration } from 'kysely';
import { createEntity } from './create-entity.ts';

/** Invitations by the hash of their token. The tables of accounts and sessions belong to better-auth. */
export const signIn: Migration = {
  up: (db: Kysely<unknown>) => createEntity(db, 'invitations'),
};
