import { Migrator, sql, type Migration } from 'kysely';
import type { Database } from './database.ts';
import { migrations } from './migrations/migrations.ts';

/** Brings the tables up to date. Processes that start at once wait for each other. */
export async function migrate(
  db: Database,
  known: Record<string, Migration> = migrations,
): Promise<void> {
  await db.connection().execute(async (own) => {
    // A table may have grown large, and another process may be at it: neither is cut short.
    await sql`set statement_timeout = 0`.execute(own);
    const migrator = new Migrator({ db: own, provider: { getMigrations: async () => known } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw new Error('The database could not be brought up to date.', { cause: error });
    await sql`reset statement_timeout`.execute(own);
  });
}
