import { sql, type Kysely } from 'kysely';

interface EntityColumns {
  /** Columns that the database generates: an expression over `row` each. */
  generated?: Record<string, string>;
  /** Columns that the store computes and gives with each row. */
  computed?: string[];
  /** Everything after `on <table>`: columns, and a condition for a partial index. */
  indexes?: string[];
  unique?: string[];
}

/** A table of whole rows with what its finders look for. Texts sort by bytes, as times and keys have to. */
export async function createEntity(
  db: Kysely<unknown>,
  name: string,
  { generated = {}, computed = [], indexes = [], unique = [] }: EntityColumns = {},
): Promise<void> {
  const columns = [
    'id text collate "C" primary key',
    'row jsonb not null',
    ...Object.entries(generated).map(
      ([column, expression]) =>
        `${column} text collate "C" generated always as (${expression}) stored`,
    ),
    ...computed.map((column) => `${column} text collate "C" not null`),
  ];
  await run(db, `create table ${name} (${columns.join(', ')})`);
  for (const [number, index] of indexes.entries())
    await run(db, `create index ${name}_${number + 1} on ${name} ${index}`);
  for (const [number, index] of unique.entries())
    await run(db, `create unique index ${name}_unique_${number + 1} on ${name} ${index}`);
}

export async function run(db: Kysely<unknown>, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}
