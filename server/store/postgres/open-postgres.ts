import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { StorableParameters } from './storable.ts';

const MAX_CONNECTIONS = 10;
/** Nobody at a desk waits longer, and a write that hangs would hold up all others. */
const MAX_STATEMENT_MS = 15_000;

/** A PostgreSQL by its address, up to date. */
export async function openPostgres(connectionString: string): Promise<Database> {
  const db = connectPostgres(connectionString);
  await migrate(db);
  return db;
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
  // An idle connection that breaks is replaced by the pool; unheard, its error would end the process.
  pool.on('error', () => undefined);
  return new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new StorableParameters()],
  });
}
