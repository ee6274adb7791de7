import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { holdFolder } from '../node/hold-folder.ts';
import { connectPglite } from '../store/postgres/open-pglite.ts';
import { connectPostgres } from '../store/postgres/open-postgres.ts';
import type { Database } from '../store/postgres/database.ts';

/**
 * The database that `DATABASE_URL`, or else `DATA_DIR`, names, as it is. The embedded one belongs to one
 * process at a time: its server has to be stopped.
 */
export async function commandDatabase(env: NodeJS.ProcessEnv): Promise<Database> {
  const { DATABASE_URL, DATA_DIR = 'data' } = env;
  if (DATABASE_URL) return connectPostgres(DATABASE_URL);
  const folder = join(DATA_DIR, 'pglite');
  if (!existsSync(folder)) throw new Error(`There is no database in ${folder}.`);
  await holdFolder(DATA_DIR);
  return connectPglite(folder);
}

/** The same, made where there is none yet. */
export async function freshDatabase(env: NodeJS.ProcessEnv): Promise<Database> {
  const { DATABASE_URL, DATA_DIR = 'data' } = env;
  if (DATABASE_URL) return connectPostgres(DATABASE_URL);
  await mkdir(DATA_DIR, { recursive: true, mode: 0o700 });
  await holdFolder(DATA_DIR);
  return connectPglite(join(DATA_DIR, 'pglite'));
}
