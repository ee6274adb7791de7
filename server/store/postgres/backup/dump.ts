import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tx } from '../database.ts';
import { FORMAT, type BackupHeader } from './format.ts';
import { migrationOf, ownTables, type DumpedTable } from './tables.ts';

/** Of rows with bytes few: hundreds would be longer than any text can be. */
const AT_ONCE = 500;
const WITH_BYTES_AT_ONCE = 4;

/** The lines of a backup, as the database stands at one moment. Equal contents make equal lines. */
export async function dump(
  db: Database,
  madeAt: string,
  write: (lines: string) => Promise<void>,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256');
  const put = (lines: string) => {
    hash.update(lines);
    return write(lines);
  };
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      // Moments are written in it.
      await sql`set local time zone 'UTC'`.execute(tx);
      const migration = await migrationOf(tx);
      if (migration === undefined) throw new Error('There is nothing of Otklik in this database.');
      const header: BackupHeader = { format: FORMAT, migration, madeAt };
      await put(line(header));
      let rows = 0;
      for (const table of await ownTables(tx)) {
        await put(line({ table: table.name, columns: table.columns }));
        rows += await dumpRows(tx, table, put);
      }
      const end = { rows, sha256: hash.digest('hex') };
      await write(line(end));
      return end;
    });
}

/** Rows go through as the database writes them: a number read in between could lose digits. */
async function dumpRows(
  tx: Tx,
  { name, columns, key, hasBytes }: DumpedTable,
  put: (lines: string) => Promise<void>,
): Promise<number> {
  const given = sql.join(columns.map((column) => sql.ref(column)));
  const order = sql.join((key.length > 0 ? key : columns).map((column) => sql.ref(column)));
  await sql`
    declare dumped no scroll cursor for
    select to_jsonb(d)::text as line from (select ${given} from ${sql.table(name)}) d
    order by ${order}`.execute(tx);
  const atOnce = hasBytes ? WITH_BYTES_AT_ONCE : AT_ONCE;
  let count = 0;
  for (;;) {
    const { rows } = await sql<{ line: string }>`
      fetch ${sql.lit(atOnce)} from dumped`.execute(tx);
    if (rows.length === 0) break;
    count += rows.length;
    await put(rows.map((row) => `${row.line}\n`).join(''));
  }
  await sql`close dumped`.execute(tx);
  return count;
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
