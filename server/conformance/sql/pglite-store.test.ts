import { afterAll, describe, expect, test, vi } from 'vitest';
import { readQuery } from '#care/search/query.ts';
import { threadListQuery } from '#contract/thread.ts';
import { readerOf, within } from '#server/api/access/sight.ts';
import { ingestItems } from '#server/api/mentions/ingest-batch.ts';
import { listThreads } from '#server/api/threads/list-threads.ts';
import { readThread } from '#server/api/threads/read-thread.ts';
import { ids } from '#server/node/ids.ts';
import type { ReadTx } from '#server/store/store.ts';
import { openPglite } from '#server/store/postgres/open-pglite.ts';
import { measureWords, readStatistics } from '#server/store/postgres/lists/word-shares.ts';
import { postgresStore } from '#server/store/postgres/postgres-store.ts';
import { tidy } from '#server/store/postgres/tidy.ts';
import { mention, person } from '../factories.ts';
import { startWith } from '../harness.ts';
import { describeStore } from '../store.ts';
import { emptied } from './emptied.ts';
import { describeLogChain } from './log-chain.ts';
import { describeTraces } from './traces.ts';
import { describeWeeks } from './weeks.ts';

vi.setConfig({ testTimeout: 60_000 });
const db = await openPglite();

afterAll(() => db.destroy());

describe('PGlite itself', () => {
  describeStore(async () => postgresStore(await emptied(db)));
});

test('in which sources many threads lie is asked in a few statements', async () => {
  const api = await startWith(async () => postgresStore(await emptied(db)))();
  const items: { threadId: string }[] = [];
  for (let number = 0; number < 30; number += 1)
    items.push(await api.arrives({ author: { id: `${number}` } }, number % 3 === 0 ? 'x' : 'vk'));
  const vk = person('narrow', { rights: { vk: 'read' } });
  let statements = 0;
  const counted = postgresStore(
    db.withPlugin({
      transformQuery: ({ node }) => ((statements += 1), node),
      transformResult: async ({ result }) => result,
    }),
  );
  const seen = await counted.read((tx) => within(tx, vk, 'read', items));
  expect(seen).toEqual(items.filter((_, number) => number % 3 !== 0));
  expect(statements).toBeGreaterThan(0);
  expect(statements).toBeLessThan(5);
});

test('a thread, a page of a view and the counts of all views are one statement each, and a search few', async () => {
  const store = postgresStore(await emptied(db));
  const api = await startWith(async () => store)();
  const { threadId } = await api.arrives({ author: { id: '1' }, text: 'Карта не пришла' }, 'vk');
  await api.arrives({ author: { id: '2' } }, 'x');
  const asked = async (work: (tx: ReadTx) => Promise<unknown>) => {
    let statements = 0;
    const counted = postgresStore(
      db.withPlugin({
        transformQuery: ({ node }) => ((statements += 1), node),
        transformResult: async ({ result }) => result,
      }),
    );
    await counted.read(work);
    return statements;
  };
  const agent = person('agent');
  const reader = readerOf(agent);
  const now = { now: api.clock.now(), address: undefined };
  const list = (q: string) => (tx: ReadTx) =>
    listThreads(tx, threadListQuery.parse({ view: 'all', q }), reader);
  expect(await asked((tx) => readThread(tx, threadId, agent, now))).toBe(1);
  expect(await asked(list(''))).toBe(1);
  expect(await asked((tx) => tx.rows.counts(reader, now.now))).toBe(1);
  // What is known of words, the page, and the messages in which they stand.
  expect(await asked(list('карта'))).toBe(3);
});

test('a store that is tidied knows how common its words are', async () => {
  const api = await startWith(async () => postgresStore(await emptied(db)))();
  for (let number = 0; number < 5; number += 1)
    await api.arrives({ author: { id: `${number}` }, text: 'Опять пропала связь' }, 'vk');
  const shares = async () => {
    const statistics = await db.transaction().execute(readStatistics);
    return measureWords(statistics, readQuery('связь')).shares;
  };
  expect(await shares()).toEqual([0]);
  await tidy(db);
  expect((await shares())[0]).toBeGreaterThan(0.1);
});

test('a delivery asks as little for forty mentions as for ten', async () => {
  await emptied(db);
  let statements = 0;
  const counted = postgresStore(
    db.withPlugin({
      transformQuery: ({ node }) => ((statements += 1), node),
      transformResult: async ({ result }) => result,
    }),
  );
  const api = await startWith(async () => counted)();
  await api.arrives({ author: { id: '0' } }, 'vk');
  let made = 0;
  const take = async (count: number) => {
    statements = 0;
    // Of old customers and new ones, and each tells of a trouble that may be a wave.
    const items = Array.from({ length: count }, (_, number) =>
      mention(`many-${(made += 1)}`, {
        author: { id: `${number % 3 === 0 ? 0 : made}` },
        text: `Не работает связь, дом ${number}`,
        occurredAt: api.clock.now(),
      }),
    );
    const taken = await ingestItems({ ...api, ids, undoSeconds: 0 }, 'vk', items);
    expect(new Set(taken.map(({ code }) => code))).toEqual(new Set(['accepted']));
    return statements;
  };
  await take(10);
  expect(await take(40)).toBeLessThanOrEqual((await take(10)) + 2);
});

describe('the chain of the log on PGlite', () => {
  describeLogChain(async () => db);
});

describe('after an erasure on PGlite', () => {
  describeTraces(async () => db);
});

describe('the weeks of texts on PGlite', () => {
  describeWeeks(async () => db);
});
