import type { Kysely, Transaction } from 'kysely';

/** Statements are written out in SQL beside the finder they serve, so no table is typed here. */
export type Database = Kysely<unknown>;
export type Tx = Transaction<unknown>;
