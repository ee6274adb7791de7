import { afterAll, describe, vi } from 'vitest';
import { openPglite } from '#server/store/postgres/open-pglite.ts';
import { postgresStore } from '#server/store/postgres/postgres-store.ts';
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

describe('the chain of the log on PGlite', () => {
  describeLogChain(async () => db);
});

describe('after an erasure on PGlite', () => {
  describeTraces(async () => db);
});
