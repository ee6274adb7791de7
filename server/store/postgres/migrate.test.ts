import { sql, type Kysely } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/migrations.ts';
import { connectPglite } from './open-pglite.ts';

const db = await connectPglite();
afterAll(() => db.destroy());

test('a migration may take longer than any other statement', async () => {
  await sql`set statement_timeout = '15s'`.execute(db);
  let allowed: string | undefined;
  const up = async (own: Kysely<unknown>) => void (allowed = await timeoutOf(own));
  await migrate(db, { ...migrations, '9999-last': { up } });
  expect(allowed).toBe('0');
});

async function timeoutOf(own: Kysely<unknown>): Promise<string | undefined> {
  const { rows } = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(own);
  return rows[0]?.statement_timeout;
}
