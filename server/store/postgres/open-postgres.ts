import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { DatabaseError, Pool } from 'pg';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { StorableParameters } from './storable.ts';

const MAX_CONNECTIONS = 10;
/** Nobody at a desk waits longer, and a write that hangs would hold up all others. */
const MAX_STATEMENT_MS = 15_000;

/** After a crash a large database recovers for a while. */
const STARTING_MS = 60_000;
const CANNOT_CONNECT_NOW = '57P03';

/** A PostgreSQL by its address, up to date. */
export async function openPostgres(connectionString: string): Promise<Database> {
  const db = connectPostgres(connectionString);
  await isOpen(db);
  await migrate(db);
  return db;
}

/** A database that begins or recovers says so, and takes connections a little later. */
async function isOpen(db: Database): Promise<void> {
  for (const givesUpAt = Date.now() + STARTING_MS; ;) {
    try {
      await sql`select 1`.execute(db);
      return;
    } catch (error) {
      const isStarting = error instanceof DatabaseError && error.code === CANNOT_CONNECT_NOW;
      if (!isStarting || Date.now() > givesUpAt) throw error;
      await pause(100);
    }
  }
}

/** A PostgreSQL by its address, as it is. */
export function connectPostgres(connectionString: string): Database {
  const pool = new Pool({
    connectionString,
    max: MAX_CONNECTIONS,
    statement_timeout: MAX_STATEMENT_MS,
    idle_in_transaction_session_timeout: MAX_STATEMENT_MS,
    application_name: 'otklik',
    // To compile a question takes longer than to answer any that is asked here.
    options: '-c jit=off',
  });
  // A connection that breaks is replaced by the pool, and who asked over it is told; unheard, its error would
  // end the process. The pool itself hears of idle ones alone.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new StorableParameters()],
  });
}
