import { createHash } from 'node:crypto';
import { afterAll, expect, test, vi } from 'vitest';
import { keepRaw } from '#server/ingest/raw-events.ts';
import { dump } from '#server/store/postgres/backup/dump.ts';
import type { Database } from '#server/store/postgres/database.ts';
import { readStatistics } from '#server/store/postgres/lists/word-shares.ts';
import { migrations } from '#server/store/postgres/migrations/migrations.ts';
import { connectPglite, openPglite } from '#server/store/postgres/open-pglite.ts';
import { postgresStore } from '#server/store/postgres/postgres-store.ts';
import { verifyLog } from '#server/store/postgres/verify-log.ts';
import type { Store } from '#server/store/store.ts';
import { linesOf, takeIn } from './backup.ts';
import { accountTables, fill } from './filled.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const LARGE = 256 * 1024;
const from = await openPglite();
const untouched = await connectPglite();
const to = await connectPglite();
afterAll(() => Promise.all([from, untouched, to].map((db) => db.destroy())));
const { store } = await fill(from);
const lines = await linesOf(from);

test('a backup taken into an empty database is the same database, and no other is taken after it', async () => {
  expect((await takeIn(to, lines)).rows).toBeGreaterThan(40);
  expect(await linesOf(to)).toEqual(lines);
  expect(await verifyLog(to)).toEqual(await verifyLog(from));
  await expect(takeIn(to, lines)).rejects.toThrow('Give an empty database');
  expect(await linesOf(to)).toEqual(lines);
});

test('how common its words are is known from the first search on', async () => {
  const texts = async (db: Database) => (await db.transaction().execute(readStatistics)).texts;
  expect(await texts(from)).toBe(-1);
  expect(await texts(to)).toBeGreaterThan(0);
});

test('work goes on in it', async () => {
  const restored = postgresStore(to);
  const head = await store.log.head();
  await restored.write((tx) =>
    tx.log.append({ at: '2026-11-19T09:00:00.000Z', type: 'note.added', actorId: null }),
  );
  expect(await restored.log.head()).toBe(head + 1);
  expect(await verifyLog(to)).toMatchObject({ isWhole: true });
  const number = (of: Store) => of.write((tx) => tx.cases.nextNumber(2026));
  expect(await number(restored)).toBe(await number(store));
});

test('nobody gets in by a backup: it holds no session', () => {
  expect(lines.some((line) => line.includes('auth_user'))).toBe(true);
  expect(lines.some((line) => line.includes('auth_session'))).toBe(false);
});

test('rows with large bytes are taken out a few at once, and go in again', async () => {
  const large = await openPglite();
  const again = await connectPglite();
  await accountTables(large);
  for (let key = 0; key < 9; key += 1)
    await keepRaw(large, {
      sourceId: 'vk',
      key: `${key}`,
      digest: 'd',
      receivedAt: '2026-11-18T12:00:00.000Z',
      body: new Uint8Array(LARGE).fill(key),
    });
  let longest = 0;
  await dump(large, '2026-11-18T12:00:00.000Z', async ({ length }) => {
    longest = Math.max(longest, length);
  });
  // A byte is two digits.
  expect(longest).toBeGreaterThan(4 * 2 * LARGE);
  expect(longest).toBeLessThan(4.1 * 2 * LARGE);
  const taken = await linesOf(large);
  await takeIn(again, taken);
  expect(await linesOf(again)).toEqual(taken);
  await Promise.all([large.destroy(), again.destroy()]);
});

const damages: [what: string, damaged: (lines: string[]) => string[], error: RegExp][] = [
  [
    'a word is another',
    (all) => all.map((one) => one.replace('заметка', 'замётка')),
    /damaged or changed/,
  ],
  ['a line is gone', (all) => all.filter((one) => !one.includes('заметка')), /damaged or changed/],
  ['it was cut off', (all) => all.slice(0, -3), /ends too early/],
  ['there is nothing in it', () => [], /ends too early/],
  ['it is something else', () => ['{"spec":"mention/1"}'], /no backup of Otklik/],
  [
    'a newer version made it',
    (all) => resealed(all.map((one) => one.replace(last(), '9999-later'))),
    /newer version/,
  ],
];

test.each(damages)('where %s nothing is taken in', async (_what, damaged, error) => {
  await expect(takeIn(untouched, damaged([...lines]))).rejects.toThrow(error);
  await expect(linesOf(untouched)).rejects.toThrow('nothing of Otklik');
});

test('where rows are missing when it is read again nothing is taken in', async () => {
  const fresh = await connectPglite();
  const fewer = lines.filter((one) => !one.includes('заметка'));
  await expect(takeIn(fresh, lines, fewer)).rejects.toThrow('was another');
  expect((await takeIn(fresh, lines)).rows).toBeGreaterThan(40);
  await fresh.destroy();
});

function last(): string {
  return Object.keys(migrations).at(-1) ?? '';
}

/** With the hash that belongs to it, as whoever forges one would do. */
function resealed(all: string[]): string[] {
  const body = all.slice(0, -1);
  const sha256 = createHash('sha256')
    .update(body.map((one) => `${one}\n`).join(''))
    .digest('hex');
  const end = JSON.parse(all.at(-1) ?? '{}') as object;
  return [...body, JSON.stringify({ ...end, sha256 })];
}
