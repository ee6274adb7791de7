import { afterAll, describe, expect, test, vi } from 'vitest';
import { within } from '#server/api/access/sight.ts';
import { openPglite } from '#server/store/postgres/open-pglite.ts';
import { postgresStore } from '#server/store/postgres/postgres-store.ts';
import { person } from '../factories.ts';
import { startWith } from '../harness.ts';
import { describeStore } from '../store.ts';
import { emptied } from './emptied.ts';
import { describeLogChain } from './log-chain.ts';
import { describeTraces } from './traces.ts';

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

describe('the chain of the log on PGlite', () => {
  describeLogChain(async () => db);
});

describe('after an erasure on PGlite', () => {
  describeTraces(async () => db);
});
