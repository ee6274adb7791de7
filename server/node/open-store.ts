import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../store/postgres/database.ts';
import { openPglite } from '../store/postgres/open-pglite.ts';
import { listening, type Listening } from '../store/postgres/listening.ts';
import { openPostgres } from '../store/postgres/open-postgres.ts';
import { LOG_CHANNEL, postgresBell } from '../store/postgres/postgres-bell.ts';
import { postgresStore } from '../store/postgres/postgres-store.ts';
import { tidy } from '../store/postgres/tidy.ts';
import type { Store } from '../store/store.ts';
import { holdFolder } from './hold-folder.ts';
import type { Settings } from './settings.ts';
import { WHO_CHANNEL } from './sign-in/who-changed.ts';

export interface OpenStore {
  db: Database;
  store: Store;
  /** How it is heard what other processes do; undefined where there is none but this one. */
  heard: Listening | undefined;
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
      heard: undefined,
      tidy: () => tidy(db),
      async close() {
        await db.destroy();
        await letGo();
      },
    };
  }
  const db = await openPostgres(DATABASE_URL);
  const heard = await listening(DATABASE_URL, [LOG_CHANNEL, WHO_CHANNEL]);
  return {
    ...common(db),
    store: postgresStore(db, postgresBell(heard, randomUUID())),
    heard,
    // It looks after itself.
    tidy: async () => {},
    async close() {
      await heard.close();
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
