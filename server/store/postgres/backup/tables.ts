import { sql } from 'kysely';
import type { Tx } from '../database.ts';

/** What a backup holds of a table. */
export interface DumpedTable {
  name: string;
  /** Those that are given; the database generates the rest. */
  columns: string[];
  /** The primary key, by which rows are ordered. */
  key: string[];
  /** Whether whole files and deliveries stand in its rows. */
  hasBytes: boolean;
}

/** Sessions would let whoever holds a backup in; the rest of these say nothing tomorrow. */
const leftOut = ['auth_session', 'auth_verification', 'auth_rate_limit'];

/** All tables of ours, those that others refer to before the others. */
export async function ownTables(tx: Tx): Promise<DumpedTable[]> {
  const { rows } = await sql<DumpedTable>`
    select c.relname as name,
      array(
        select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum
      ) as columns,
      array(
        select a.attname::text from pg_index i
        join unnest(i.indkey::int2[]) with ordinality k(attnum, nth) on true
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary order by k.nth
      ) as key,
      exists (
        select 1 from pg_attribute a
        where a.attrelid = c.oid and a.atttypid = 'bytea'::regtype and not a.attisdropped
      ) as "hasBytes"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname = current_schema()
      and c.relname not like 'kysely%' and c.relname <> all(${leftOut}::text[])
    order by exists (
      select 1 from pg_constraint f where f.contype = 'f' and f.confrelid = c.oid
    ) desc, c.relname`.execute(tx);
  return rows;
}

/** The newest migration that was run; undefined in a database that nobody used. */
export async function migrationOf(tx: Tx): Promise<string | undefined> {
  const { rows: tables } = await sql<{ found: string | null }>`
    select to_regclass('kysely_migration')::text as found`.execute(tx);
  if (!tables[0]?.found) return undefined;
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name desc limit 1`.execute(tx);
  return rows[0]?.name;
}
