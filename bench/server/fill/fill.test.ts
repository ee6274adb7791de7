import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readQuery } from '#care/search/query.ts';
import { sortKey } from '#care/thread/views.ts';
import type { Message } from '#contract/message.ts';
import type { ThreadListQuery, ThreadRow } from '#contract/thread.ts';
import { messageOrder } from '#server/store/message-order.ts';
import { countedIn } from '#server/store/counted-views.ts';
import { openPglite } from '#server/store/postgres/open-pglite.ts';
import { postgresStore } from '#server/store/postgres/postgres-store.ts';
import { searchRows } from '#server/store/postgres/lists/search-rows.ts';
import {
  type Measure,
  measureWords,
  readStatistics,
} from '#server/store/postgres/lists/word-shares.ts';
import { weekOf } from '#server/store/postgres/searched-weeks.ts';
import { writeSearched } from '#server/store/postgres/sql-search.ts';
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

const reader = { personId: 'agent', sources: null };
const queryOf = (query: Partial<ThreadListQuery>): ThreadListQuery => ({
  view: 'all',
  q: '',
  sort: 'newest',
  limit: 200,
  ...query,
});
const ask = (query: Partial<ThreadListQuery>) =>
  store.read((tx) => tx.rows.list(queryOf(query), reader));

/** Page after page from one cursor to the next, then again by counting. */
async function allPages(query: Partial<ThreadListQuery>) {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask({ ...query, limit: 2, cursor });
    expect(page.rows).toEqual((await ask({ ...query, limit: 2, offset: ids.length })).rows);
    expect(ids.length + page.rows.length).toBeLessThanOrEqual(page.total + (page.hasMore ? 60 : 0));
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

/** As the store would search if it knew this of the words. */
const searched = (query: Partial<ThreadListQuery>, measure: (of: Measure) => Measure) =>
  db.transaction().execute(async (tx) => {
    const terms = readQuery(query.q ?? '');
    const asked = { tx, query: queryOf(query), personId: 'agent', sets: null };
    const measured = measureWords(await readStatistics(tx), terms);
    const { rows, total, hasMore } = await searchRows(asked, terms, measure(measured));
    return { ids: rows.map(({ id }) => id), total, hasMore };
  });

test('a common word is looked for in the newest threads, and finds the same as one that is looked up', async () => {
  await sql`analyze`.execute(db);
  // Only in a large store does it cost less than to look up the few finds there are.
  const common = ({ texts, threads, shares }: Measure): Measure => {
    expect(Math.min(...shares)).toBeGreaterThan(0.01);
    return { texts: texts * 100_000, threads: threads * 100_000, shares, weeks: [] };
  };
  for (const q of ['карта', 'комиссия перевод', 'кар', '"Это наша ошибка"']) {
    const { rows, total } = await ask({ q });
    const ids = rows.map(({ id }) => id);
    expect(await searched({ q }, common)).toEqual({ ids, total, hasMore: false });
    expect(await allPages({ q })).toEqual(ids);
  }
  // Who looks at threads behind a cursor counts those alone.
  const { cursor, total, rows } = await ask({ q: 'карта', limit: 2 });
  const next = await searched({ q: 'карта', limit: 2, cursor: cursor ?? '' }, common);
  expect(next).toMatchObject({ total: total - rows.length, hasMore: true });
});

test('a word that is not common is looked for in the newest weeks, and the page is the same', async () => {
  const { rows } = await ask({ q: '' });
  const weeks = [...new Set(rows.map(({ lastAt }) => weekOf(lastAt)))].sort((a, b) => b - a);
  expect(weeks.length).toBeGreaterThan(COPIES);
  // As if a page of so many were full of the threads of so many weeks.
  const known =
    (share: number) =>
    ({ shares }: Measure): Measure => ({
      texts: 5_000_000,
      threads: 1_000_000,
      // One is rare, and most threads hold the others.
      shares: shares.map((_, nth) => (nth === 0 ? 0.002 : 0.5)),
      weeks: weeks.map((week) => ({ week, share })),
    });
  for (const q of ['карта', 'карта комиссия', 'кар', '"Это наша ошибка"']) {
    const whole = await ask({ q });
    const ids = whole.rows.map(({ id }) => id);
    const few = await searched({ q, limit: 2 }, known(0.001));
    expect(few).toEqual({ ids: ids.slice(0, 3), total: few.total, hasMore: true });
    expect(few.total).toBeLessThan(whole.total);
    const all = { ids, total: whole.total, hasMore: false };
    expect(await searched({ q }, known(0.001))).toEqual(all);
    expect(await searched({ q }, known(0.5))).toEqual(all);
  }
});

test('my own threads come in one order, whichever way they are mine', async () => {
  const [own] = await all(sql<{ row: ThreadRow }>`
    select row from rows where assignee_id is null and status <> 'closed' limit 1`);
  if (!own) throw new Error('nobody is without an owner');
  await store.write((tx) =>
    tx.rows.put({ ...own.row, pending: 'failed', pendingAuthorId: 'agent' }),
  );
  for (const sort of ['newest', 'waiting', 'priority'] as const) {
    const found = await ask({ view: 'mine', sort });
    expect(found.rows.map(({ id }) => id)).toContain(own.row.id);
    expect(found.total).toBe(found.rows.length);
    expect(await allPages({ view: 'mine', sort })).toEqual(found.rows.map(({ id }) => id));
  }
});
