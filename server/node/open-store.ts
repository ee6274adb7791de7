import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../store/postgres/database.ts';
import { openPglite } from '../store/postgres/open-pglite.ts';
import { openPostgres } from '../store/postgres/open-postgres.ts';
import { postgresBell } from '../store/postgres/postgres-bell.ts';
import { postgresStore } from '../store/postgres/postgres-store.ts';
import { tidy } from '../store/postgres/tidy.ts';
import type { Store } from '../store/store.ts';
import { holdFolder } from './hold-folder.ts';
import type { Settings } from './settings.ts';

export interface OpenStore {
  db: Database;
  store: Store;
  isReady(): Promise<boolean>;
  /** To be called now and then. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** PostgreSQL where an address is given, else the embedded database in the data directory. */
export async function openStore({ DATABASE_URL, DATA_DIR }: Settings): Promise<OpenStore> {
  if (DATABASE_URL === undefined) {
    await mkdir(DATA_DIR, { recursive: true, mode: 0o700 });
    const letGo = await holdFolder(DATA_DIR);
    const db = await openPglite(join(DATA_DIR, 'pglite'));
    return {
      ...common(db),
      store: postgresStore(db),
      tidy: () => tidy(db),
      async close() {
        await db.destroy();
        await letGo();
      },
    };
  }
  const db = await openPostgres(DATABASE_URL);
  const bell = await postgresBell(DATABASE_URL, randomUUID());
  return {
    ...common(db),
    store: postgresStore(db, bell),
    // It looks after itself.
    tidy: async () => {},
    async close() {
      await bell.close();
      await db.destroy();
    },
  };
}

function common(db: Database) {
  return {
    db,
    async isReady() {
      try {
        await sql`select 1`.execute(db);
        return true;
      } catch {
        return false;
      }
    },
  };
}
