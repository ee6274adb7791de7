import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readQuery } from '#care/search/query.ts';
import { sortKey } from '#care/thread/views.ts';
import type { Message } from '#contract/message.ts';
import type { ThreadRow } from '#contract/thread.ts';
import { messageOrder } from '#server/store/message-order.ts';
import { countedIn } from '#server/store/counted-views.ts';
import { openPglite } from '#server/store/postgres/open-pglite.ts';
import { postgresStore } from '#server/store/postgres/postgres-store.ts';
import { foundBy, writeSearched } from '#server/store/postgres/sql-search.ts';
import { fill } from './fill.ts';
import { markOf } from './marks.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const db = await openPglite();
const store = postgresStore(db);
const PATTERN = 20;
const COPIES = 3;

beforeAll(() => fill(db, PATTERN * COPIES, PATTERN));
afterAll(() => db.destroy());

const all = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(db)).rows;

test('each copy has what the pattern has', async () => {
  const [counted] = await all(sql<{ threads: number; messages: number; cases: number }>`
    select (select count(*)::int from rows) threads, (select count(*)::int from messages) messages,
      (select count(distinct number)::int from cases) cases`);
  expect(counted?.threads).toBe(PATTERN * COPIES);
  expect(counted?.messages).toBeGreaterThan(PATTERN * COPIES * 4);
  expect(counted?.messages).toBeLessThan(PATTERN * COPIES * 6);
  expect((counted?.cases ?? 0) % COPIES).toBe(0);
});

test('rows and messages sort by the keys that the store would have given them', async () => {
  const rows = await all(sql<{ row: ThreadRow; keys: string[] }>`
    select row, array[newest_key, waiting_key, priority_key, promise_key] as keys from rows`);
  for (const { row, keys } of rows)
    expect(keys).toEqual([
      sortKey(row, 'all', 'newest'),
      sortKey(row, 'all', 'waiting'),
      sortKey(row, 'all', 'priority'),
      sortKey(row, 'promises', 'newest'),
    ]);
  const messages = await all(sql<{ row: Message; key: string }>`
    select row, order_key as key from messages`);
  for (const { row, key } of messages) expect(key).toBe(messageOrder(row));
});

test('views are counted as they are', async () => {
  const rows = await all(sql<{ row: ThreadRow }>`select row from rows`);
  const counted = new Map<string, number>();
  for (const view of rows.flatMap(({ row }) => countedIn(row)))
    counted.set(view, (counted.get(view) ?? 0) + 1);
  const kept = await all(sql<{ name: string; value: number }>`
    select substr(name, 6) as name, value::int from counters
    where name like 'view:%' and value > 0`);
  expect(new Map(kept.map(({ name, value }) => [name, value]))).toEqual(counted);
});

test('what is searched is what the store would have written, and a copy is found by its own number', async () => {
  const entries = await all(sql<{ id: string; threadId: string; text: string; words: string }>`
    select id, thread_id as "threadId", text, words::text from searched
    where id not in (select id from cases) order by id`);
  await db.transaction().execute(async (tx) => {
    await sql`delete from searched where id not in (select id from cases)`.execute(tx);
    await writeSearched(
      tx,
      entries.map(({ id, threadId, text }) => ({ id, threadId, text })),
    );
  });
  const again = await all(sql`
    select id, thread_id as "threadId", text, words::text from searched
    where id not in (select id from cases) order by id`);
  expect(again).toEqual(entries);
  const find = (q: string) =>
    store.read((tx) =>
      tx.rows.list(
        { view: 'all', q, sort: 'newest', limit: 100 },
        { personId: 'agent', sources: null },
      ),
    );
  expect((await find(`${markOf(2)}00007`)).total).toBe(1);
  const common = await find('карта');
  expect(common.total).toBeGreaterThan(0);
  expect(common.total % COPIES).toBe(0);
  const [one] = await all(sql<{ number: string }>`
    select number from cases where number like ${`%-${markOf(1)}%`} limit 1`);
  expect((await find(one?.number ?? '')).rows.map(({ caseNumber }) => caseNumber)).toContain(
    one?.number,
  );
});

test('what a search found is read by its id, however many threads there are', async () => {
  const plan = await db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain select row from rows where ${foundBy(readQuery(`${markOf(1)}00007`))}
      order by newest_key limit 51`.execute(tx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toMatch(/Index Cond: \(id = ANY/);
});
