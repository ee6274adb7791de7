import { sql, type RawBuilder } from 'kysely';
import type { Tx } from './database.ts';
import { storableJson } from './storable.ts';

/**
 * A table of whole rows: `id`, `row` as jsonb, and columns that the database generates from the row for
 * finders and indexes. Columns that only TypeScript can compute are given to `put`.
 */
export function entity<Row extends { id: string }>(tx: Tx, name: string) {
  const table = sql.table(name);

  /** Rows under a condition, perhaps with an order and a limit after it. */
  async function where(condition: RawBuilder<unknown>): Promise<Row[]> {
    const found = await sql<{ row: Row }>`select row from ${table} where ${condition}`.execute(tx);
    return found.rows.map(({ row }) => row);
  }

  return {
    where,
    all: () => where(sql`true`),
    async first(condition: RawBuilder<unknown>): Promise<Row | undefined> {
      return (await where(sql`${condition} limit 1`))[0];
    },
    async get(id: string): Promise<Row | undefined> {
      return (await where(sql`id = ${id}`))[0];
    },
    async put(row: Row, computed: Record<string, string> = {}): Promise<void> {
      const names = ['id', 'row', ...Object.keys(computed)];
      const values = [row.id, storableJson(row), ...Object.values(computed)];
      const changes = names.slice(1).map((c) => sql`${sql.ref(c)} = excluded.${sql.ref(c)}`);
      await sql`
        insert into ${table} (${sql.join(names.map((c) => sql.ref(c)))})
        values (${sql.join(values)})
        on conflict (id) do update set ${sql.join(changes)}`.execute(tx);
    },
    async delete(id: string): Promise<void> {
      await sql`delete from ${table} where id = ${id}`.execute(tx);
    },
    async count(condition: RawBuilder<unknown>): Promise<number> {
      const found = await sql<{ n: string }>`
        select count(*) as n from ${table} where ${condition}`.execute(tx);
      return Number(found.rows[0]?.n ?? 0);
    },
  };
}
