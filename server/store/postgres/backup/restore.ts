import { createHash } from 'node:crypto';
import { Migrator, sql } from 'kysely';
import type { Database, Tx } from '../database.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/migrations.ts';
import { batches, isTable, type Batch } from './batches.ts';
import { endSchema, headerSchema, type BackupHeader } from './format.ts';
import { migrationOf, ownTables } from './tables.ts';

/** The lines of a backup, without their ends. Read twice: once to check it, once to take it in. */
export type ReadLines = () => AsyncIterable<string>;

export interface RestoreOptions {
  /** Makes the tables that are not made by migrations. */
  prepare(db: Database): Promise<void>;
}

/**
 * Takes a backup into a database that holds nothing yet, all of it or nothing, and brings it up to date.
 * Throws where the backup is damaged, or newer than this program, or the database is not empty.
 */
export async function restore(
  db: Database,
  readLines: ReadLines,
  { prepare }: RestoreOptions,
): Promise<{ rows: number; madeAt: string }> {
  const { header, rows } = await check(readLines());
  await prepareTables(db, header, prepare);
  await db.transaction().execute(async (tx) => {
    if ((await takeIn(tx, readLines())) !== rows)
      throw new Error('This backup was another when it was read again: nothing was taken in.');
  });
  await migrate(db);
  // What was never looked at is searched as if no word were common.
  await sql`analyze`.execute(db);
  return { rows, madeAt: header.madeAt };
}

/** Reads the whole of it before anything is written. */
async function check(lines: AsyncIterable<string>) {
  const hash = createHash('sha256');
  let header: BackupHeader | undefined;
  let waiting: string | undefined;
  let count = 0;
  for await (const next of lines) {
    if (waiting !== undefined) hash.update(`${waiting}\n`);
    header ??= headerOf(next);
    if (!isTable(next)) count += 1;
    waiting = next;
  }
  const end = endSchema.safeParse(waiting === undefined ? undefined : parsed(waiting));
  if (!header || !end.success) throw new Error('This backup ends too early.');
  // Neither the header nor the end is a row.
  if (end.data.sha256 !== hash.digest('hex') || end.data.rows !== count - 2)
    throw new Error('This backup was damaged or changed: its hash is another.');
  if (!(header.migration in migrations))
    throw new Error(`This backup was made by a newer version: it knows ${header.migration}.`);
  return { header, rows: end.data.rows };
}

function headerOf(firstLine: string): BackupHeader {
  const header = headerSchema.safeParse(parsed(firstLine));
  if (!header.success) throw new Error('This is no backup of Otklik.');
  return header.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The tables as they were when the backup was made. */
async function prepareTables(
  db: Database,
  { migration }: BackupHeader,
  prepare: RestoreOptions['prepare'],
): Promise<void> {
  const present = await db.transaction().execute(migrationOf);
  if (present !== undefined && present > migration)
    throw new Error(`Give an empty database: this one was prepared by ${present} already.`);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo(migration);
  if (error) throw new Error('The tables could not be made.', { cause: error });
  await prepare(db);
  await db.transaction().execute(refuseFilled);
}

async function refuseFilled(tx: Tx): Promise<void> {
  for (const { name } of await ownTables(tx)) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(tx);
    if (rows.length > 0) throw new Error(`Give an empty database: there is something in ${name}.`);
  }
}

/** Answers how many rows that were. */
async function takeIn(tx: Tx, lines: AsyncIterable<string>): Promise<number> {
  await sql`set local time zone 'UTC'`.execute(tx);
  let count = 0;
  for await (const batch of batches(lines)) {
    await insert(tx, batch);
    count += batch.rows.length;
  }
  return count;
}

async function insert(tx: Tx, { into: { table, columns }, rows }: Batch): Promise<void> {
  const given = sql.join(columns.map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(table)} (${given})
    select ${given}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::jsonb)`.execute(
    tx,
  );
}
