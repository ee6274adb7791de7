import { afterAll, describe, expect, test } from 'vitest';
import type { Database } from '#server/store/postgres/database.ts';
import { connectPglite, openPglite } from '#server/store/postgres/open-pglite.ts';
import { connectPostgres } from '#server/store/postgres/open-postgres.ts';
import { verifyLog } from '#server/store/postgres/verify-log.ts';
import { linesOf, takeIn } from './backup.ts';
import './budget.ts';
import { fill } from './filled.ts';
import { startPostgres } from './start-postgres.ts';

const postgres = await startPostgres();
const opened: Database[] = [];
afterAll(async () => {
  await Promise.all(opened.map((db) => db.destroy()));
  await postgres?.stop();
});

function kept(db: Database): Database {
  opened.push(db);
  return db;
}

describe.skipIf(!postgres)('with a PostgreSQL under /usr/lib/postgresql', () => {
  test('a backup goes from PGlite to PostgreSQL and back, and is the same all the way', async () => {
    const from = kept(await openPglite());
    await fill(from);
    const real = kept(connectPostgres(postgres?.url ?? ''));
    const again = kept(await connectPglite());
    const lines = await linesOf(from);
    await takeIn(real, lines);
    expect(await linesOf(real)).toEqual(lines);
    await takeIn(again, await linesOf(real));
    expect(await linesOf(again)).toEqual(lines);
    expect(await verifyLog(again)).toMatchObject({ isWhole: true });
  });
});
