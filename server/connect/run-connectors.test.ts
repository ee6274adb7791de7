import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { movableClock } from '#server/conformance/movable-clock.ts';
import { emptied } from '#server/conformance/sql/emptied.ts';
import { noFiles } from '../api/attachments/no-files.ts';
import { ApiError } from '../api/errors.ts';
import type { Connector, Incoming, RawDelivery } from '../channels/connector.ts';
import { latest, keepRaw } from '../ingest/raw-events.ts';
import { ids } from '../node/ids.ts';
import { noConnectors } from '../node/no-connectors.ts';
import { openPglite } from '../store/postgres/open-pglite.ts';
import { postgresStore } from '../store/postgres/postgres-store.ts';
import type { Store } from '../store/store.ts';
import { runConnectors } from './run-connectors.ts';

vi.setConfig({ testTimeout: 60_000 });
const db = await openPglite();
afterAll(() => db.destroy());
beforeEach(() => emptied(db));

const clock = movableClock();
const source = {
  id: 'mail',
  channel: 'email',
  name: 'Mail',
  handle: 'care@bank.example',
  policy: 'full',
  visibility: 'private',
} as const;

function connectorOf(incoming: Incoming): Connector {
  return {
    source,
    listen: async () => undefined,
    read: async () => incoming,
    post: async () => ({ state: 'unknown', reason: 'none' }),
    hasSent: async () => false,
    externalIdOf: () => 'none',
  };
}

async function left(incoming: Incoming, writes?: () => void) {
  const own = postgresStore(db);
  const store: Store = {
    ...own,
    async write(...work) {
      writes?.();
      return own.write(...work);
    },
  };
  const deps = { store, clock, ids, outbound: noConnectors, files: noFiles, undoSeconds: 10 };
  const logged: object[] = [];
  const log = (line: object) => void logged.push(line);
  const connectors = runConnectors({ db, deps, connectors: [connectorOf(incoming)], log });
  const raw: RawDelivery = {
    key: 'imap.1.1',
    receivedAt: new Date().toISOString(),
    body: new TextEncoder().encode('any'),
  };
  await keepRaw(db, { sourceId: 'mail', digest: 'any', ...raw });
  return { connectors, logged, raw };
}

test('a database that is away while a delivery is taken again ends nothing', async () => {
  let count = 0;
  // Read at first, again after half a second, and once more two seconds later.
  const { connectors, logged, raw } = await left(
    { kind: 'returned', externalIds: ['reply_1.1@bank.example'], reason: 'x' },
    () => {
      count += 1;
      if (count === 2) throw Object.assign(new Error('words'), { code: 'ECONNRESET' });
    },
  );
  expect(await connectors.takeLeft('mail', raw)).toBe(true);
  await vi.waitFor(() => expect(count).toBe(3), { timeout: 20_000 });
  expect(logged).toEqual([{ what: 'connector failed', source: 'mail', error: 'ECONNRESET' }]);
  await connectors.stop();
});

test('a mention that is refused is answered so, and not taken again for ever', async () => {
  const item = {
    id: '1',
    platform: 'email',
    kind: 'email',
    visibility: 'private',
    occurredAt: '2026-11-18T08:00:00.000Z',
    text: 'x',
  } as const;
  const { connectors, raw } = await left(
    { kind: 'mention', item, answers: [], caseNumber: null, otherId: '2' },
    () => {
      throw new ApiError('wrong_state', 'Not now.');
    },
  );
  await connectors.takeLeft('mail', raw);
  const [delivery] = await latest(db, 'mail', 1);
  expect(delivery?.outcome).toMatchObject({
    body: { results: [{ id: '1', code: 'rejected', reason: 'Not now.' }] },
  });
});
