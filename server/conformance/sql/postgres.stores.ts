import { afterAll, describe } from 'vitest';
import { openPostgres } from '#server/store/postgres/open-postgres.ts';
import { postgresStore } from '#server/store/postgres/postgres-store.ts';
import { describeApi } from '../conformance.ts';
import './budget.ts';
import { emptied } from './emptied.ts';
import { describeLogChain } from './log-chain.ts';
import { startPostgres } from './start-postgres.ts';
import { describeTraces } from './traces.ts';

const postgres = await startPostgres();
const db = postgres && (await openPostgres(postgres.url));

afterAll(async () => {
  await db?.destroy();
  await postgres?.stop();
});

describe.skipIf(!db)('with a PostgreSQL under /usr/lib/postgresql', () => {
  describeApi('PostgreSQL', async () => {
    if (!db) throw new Error('PostgreSQL is not installed');
    return postgresStore(await emptied(db));
  });

  const opened = async () => {
    if (!db) throw new Error('PostgreSQL is not installed');
    return db;
  };
  describe('the chain of the log', () => {
    describeLogChain(opened);
  });
  describe('after an erasure', () => {
    describeTraces(opened);
  });
});
