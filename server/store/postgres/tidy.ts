import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * What PostgreSQL does by itself and the embedded database does not: room of rows that are gone is used
 * again, and how common words are is counted anew, by which a search decides how it looks. Table by table,
 * so that nobody waits for all of them.
 */
export async function tidy(db: Database): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema()`.execute(db);
  for (const { name } of rows) await sql`vacuum (analyze) ${sql.table(name)}`.execute(db);
}
