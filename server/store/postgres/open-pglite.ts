import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { Kysely } from 'kysely';
import { PGliteDialect } from 'kysely-pglite-dialect';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { StorableParameters } from './storable.ts';

/** The embedded database, up to date. Without a directory it lives in memory. */
export async function openPglite(dataDir?: string): Promise<Database> {
  const db = await connectPglite(dataDir);
  await migrate(db);
  return db;
}

/** The embedded database as it is. */
export async function connectPglite(dataDir?: string): Promise<Database> {
  if (dataDir !== undefined) await mkdir(dataDir, { recursive: true });
  const pglite = await PGlite.create({ ...(dataDir && { dataDir }), extensions: { pg_trgm } });
  return new Kysely<unknown>({
    dialect: new PGliteDialect(pglite),
    plugins: [new StorableParameters()],
  });
}
