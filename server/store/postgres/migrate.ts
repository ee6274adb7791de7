import { Migrator } from 'kysely';
import type { Database } from './database.ts';
import { migrations } from './migrations/migrations.ts';

/** Brings the tables up to date. Processes that start at once wait for each other. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be brought up to date.', { cause: error });
}
