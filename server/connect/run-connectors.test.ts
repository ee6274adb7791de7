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
import { mailbox } from './sample-mail.ts';

vi.setConfig({ testTimeout: 60_000 });
const db = await openPglite();
afterAll(() => db.destroy());
beforeEach(() => emptied(db));

const clock = movableClock();

function connectorOf(incoming: Incoming): Connector {
  return {
    source: mailbox,
    listen: async () => undefined,
    read: async () => incoming,
    post: async () => ({ state: 'unknown', reason: 'none' }),
    findSent: async () => undefined,
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

test('what is shown of our own message changes, and goes, as the channel has it', async () => {
  const said = {
    id: '7',
    platform: 'email',
    kind: 'reply',
    visibility: 'private',
    occurredAt: '2026-11-18T08:00:00.000Z',
    direction: 'out',
  } as const;
  const about = { answers: [], caseNumber: null, otherId: '8' };
  const states: Incoming[] = [
    { kind: 'mention', item: { ...said, text: 'Разбираюсь', version: '1' }, ...about },
    { kind: 'mention', item: { ...said, text: 'Разобрались', version: '2' }, ...about },
    { kind: 'gone', item: { op: 'delete', id: '7', version: '3' } },
  ];
  const { store, take } = await taking(states);
  for (const [at] of states.entries()) await take(at);
  const message = await store.read((tx) => tx.messages.byExternalId('mail', '7'));
  expect(message).toMatchObject({ direction: 'out', text: 'Разобрались' });
  expect(message?.deletedAt).not.toBeNull();
  expect(message?.revisions.map(({ text }) => text)).toEqual(['Разбираюсь', 'Разобрались']);
  expect(await store.read((tx) => tx.messages.byExternalId('mail', '8'))).toBeUndefined();
});

test('a source tells whether a connector posts to it, and no longer once it has lost it', async () => {
  const known = async () => (await store.read((tx) => tx.sources.all()))[0]?.canPost;
  const { store, runWith } = await taking([]);
  for (const [connectors, canPost] of [
    [[{ ...connectorOf({ kind: 'nothing', why: 'x' }), source: mailbox }], undefined],
    [
      [{ ...connectorOf({ kind: 'nothing', why: 'x' }), source: { ...mailbox, canPost: true } }],
      true,
    ],
    [[], false],
  ] as [Connector[], boolean | undefined][]) {
    const running = runWith(connectors);
    await running.start();
    await running.stop();
    expect(await known()).toBe(canPost);
  }
});

async function taking(states: readonly Incoming[]) {
  const store = postgresStore(db);
  const deps = { store, clock, ids, outbound: noConnectors, files: noFiles, undoSeconds: 10 };
  const runWith = (connectors: Connector[]) =>
    runConnectors({ db, deps, connectors, log: () => undefined });
  const byKey: Connector = {
    ...connectorOf({ kind: 'nothing', why: 'x' }),
    read: async ({ key }) => states[Number(key)] ?? { kind: 'nothing', why: 'x' },
  };
  await store.write((tx) =>
    tx.sources.put({ ...mailbox, ownDomains: [], privateUrl: null, version: 1 }),
  );
  const connectors = runWith([byKey]);
  return {
    store,
    runWith,
    async take(at: number) {
      const raw = { key: String(at), receivedAt: clock.now(), body: new Uint8Array([at]) };
      await keepRaw(db, { sourceId: 'mail', digest: String(at), ...raw });
      await connectors.takeLeft('mail', raw);
    },
  };
}

test('a connector that fails says so until it has held again for a while', async () => {
  const { runWith } = await taking([]);
  const connectors = runWith([
    listening(async () => {
      throw Object.assign(new Error('words'), { code: 'ECONNREFUSED' });
    }),
  ]);
  expect(connectors.healthOf('mail')).toBeUndefined();
  await connectors.start();
  await vi.waitFor(() =>
    expect(connectors.healthOf('mail')).toMatchObject({
      state: 'waiting',
      fault: 'ECONNREFUSED',
    }),
  );
  expect(connectors.healthOf('other')).toBeUndefined();
  await connectors.stop();
});

test('a try that ends without a fault leaves none of an earlier one', async () => {
  const { runWith } = await taking([]);
  let tries = 0;
  const connectors = runWith([
    listening(async () => {
      tries += 1;
      if (tries === 1) throw Object.assign(new Error('words'), { code: 'ECONNREFUSED' });
    }),
  ]);
  await connectors.start();
  await vi.waitFor(() => expect(tries).toBe(2), { timeout: 20_000 });
  await vi.waitFor(() =>
    expect(connectors.healthOf('mail')).toMatchObject({ state: 'starting', fault: null }),
  );
  await connectors.stop();
});

function listening(listen: Connector['listen']): Connector {
  return { ...connectorOf({ kind: 'nothing', why: 'none' }), listen };
}
