import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../database.ts';

/** Rows somebody wants to read, and what becomes of them. */
export interface Reading {
  /** Selects `row`, and nothing else. */
  select: RawBuilder<unknown>;
  take(found: readonly unknown[]): void;
}

/**
 * Reads all of this in one statement: what a statement costs is mostly the way to the database and back.
 * What was found is taken in the order it was asked for.
 */
export async function readTogether(tx: Tx, readings: readonly Reading[]): Promise<void> {
  const parts = readings.map(
    ({ select }, nth) => sql`(select ${sql.lit(nth)} as nth, own.row from (${select}) own)`,
  );
  const { rows } = await sql<{ nth: number; row: unknown }>`
    ${sql.join(parts, sql` union all `)}`.execute(tx);
  const found: unknown[][] = readings.map(() => []);
  for (const { nth, row } of rows) found[nth]?.push(row);
  for (const [nth, { take }] of readings.entries()) take(found[nth] ?? []);
}
