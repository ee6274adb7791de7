import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { deletion, maria, mention, people, sources } from '#server/conformance/factories.ts';
import { movableClock } from '#server/conformance/movable-clock.ts';
import { emptied } from '#server/conformance/sql/emptied.ts';
import type { ConnectorHealth } from '#contract/door.ts';
import type { Connectors } from '../connect/run-connectors.ts';
import { noFiles } from '../api/attachments/no-files.ts';
import { answerError } from '../api/errors.ts';
import { ids } from '../node/ids.ts';
import { keyring } from '../node/keyring.ts';
import { noConnectors } from '../node/no-connectors.ts';
import { openPglite } from '../store/postgres/open-pglite.ts';
import { postgresStore } from '../store/postgres/postgres-store.ts';
import { doorRoutes } from './door-routes.ts';
import { doors as openDoors } from './doors.ts';
import { keepRaw } from './raw-events.ts';
import { ingestRoutes } from './routes.ts';
import { sweepDeliveries } from './sweep.ts';
import { signature } from './verify.ts';

vi.setConfig({ testTimeout: 60_000 });
const db = await openPglite();
afterAll(() => db.destroy());

const store = postgresStore(db);
const clock = movableClock();
const wallClock = () => Date.parse(clock.now());
const deps = { store, clock, ids, outbound: noConnectors, files: noFiles, undoSeconds: 10 };
const doors = openDoors(db, keyring(['a secret for these tests, long enough']));
const { app: ingest } = ingestRoutes({ db, deps, doors, log: () => undefined, wallClock });
let asking: string | undefined = 'admin';
const health = new Map<string, ConnectorHealth>();
const admin = doorRoutes({
  db,
  deps,
  doors,
  connectors: { healthOf: (sourceId) => health.get(sourceId) },
  wallClock,
  personOf: async () => people.find(({ id }) => id === asking),
});
admin.onError(answerError);

beforeEach(async () => {
  await emptied(db);
  asking = 'admin';
  await store.write(async (tx) => {
    for (const person of people) await tx.people.put(person);
    for (const source of sources) await tx.sources.put(source);
  });
});

interface Answer {
  status: number;
  results: { code: string; reason: string | null; mentionId: string | null }[];
}

async function ask(method: string, path: string, body?: unknown) {
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = { 'content-type': 'application/json' };
  const response = await admin.request(`/api/doors${path}`, { method, headers, ...init });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null };
}

async function opened(profile = 'signed', adapter: object = { kind: 'mention/1' }) {
  return (await ask('PUT', '/vk', { profile, adapter })).body.secret as string;
}

function batch(...items: object[]): string {
  return JSON.stringify({ spec: 'mention/1', items });
}

async function send(
  body: string,
  headers: Record<string, string>,
  path = '/ingest/v1/vk',
): Promise<Answer> {
  const response = await ingest.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  return { status: response.status, results: text ? (JSON.parse(text).results ?? []) : [] };
}

function signed(secret: string, body: string | Uint8Array, id = 'msg_1', at = wallClock()) {
  const timestamp = String(Math.floor(at / 1000));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature(secret, id, timestamp, body)}`,
  };
}

async function texts(): Promise<string[]> {
  const account = await store.read((tx) => tx.accounts.byKey('vk', '', maria.id));
  if (!account) return [];
  const messages = await store.read((tx) => tx.messages.allOfThread(account.homeThreadId));
  return messages.map(({ text, deletedAt }) => (deletedAt ? '(deleted)' : text));
}

describe('a signed delivery', () => {
  test('is taken, and each item has its answer', async () => {
    const secret = await opened();
    const body = batch(mention('1'), { id: '2', kind: 'comment' }, mention('3', { parentId: '9' }));
    const answer = await send(body, signed(secret, body));
    expect(answer.status).toBe(200);
    expect(answer.results.map(({ code }) => code)).toEqual([
      'accepted',
      'rejected',
      'deferred_parent',
    ]);
    expect(answer.results[1]?.reason).toContain('platform');
    expect(await texts()).toHaveLength(2);
  });

  test('five times in two orders stores each thing once, and the end is the same', async () => {
    const secret = await opened();
    const states = [
      batch(mention('1', { text: 'первое', version: '1' })),
      batch(mention('1', { text: 'второе', version: '2', editedAt: '2026-11-18T08:10:00.000Z' })),
      batch(deletion('1', '3')),
      batch(mention('1', { text: 'снова здесь', version: '4' })),
    ];
    const deliver = (nth: number, times: number) => {
      const body = states[nth] ?? '';
      return send(body, signed(secret, body, `msg_${nth}_${times % 2}`));
    };
    for (let times = 0; times < 5; times += 1) {
      const order = times % 2 === 0 ? [0, 1, 2, 3] : [3, 2, 1, 0];
      for (const nth of order) expect((await deliver(nth, times)).status).toBe(200);
    }
    expect(await texts()).toEqual(['снова здесь']);
  });

  test('sent again is answered as before; its name on another body is refused', async () => {
    const secret = await opened();
    const body = batch(mention('1'));
    const first = await send(body, signed(secret, body));
    expect(await send(body, signed(secret, body))).toEqual(first);
    const other = batch(mention('2'));
    expect((await send(other, signed(secret, other))).status).toBe(409);
    expect(await texts()).toHaveLength(1);
  });

  test.each([
    ['forged', (secret: string, body: string) => signed(secret, `${body} `)],
    ['unsigned', () => ({})],
    [
      'replayed later',
      (secret: string, body: string) => signed(secret, body, 'm', wallClock() - 4e5),
    ],
  ])('%s is refused without a word and nothing is kept', async (_how, headers) => {
    const secret = await opened();
    const body = batch(mention('1'));
    const response = await ingest.request('/ingest/v1/vk', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers(secret, body) },
      body,
    });
    expect([response.status, await response.text()]).toEqual([401, '']);
    expect((await ask('GET', '/vk/deliveries')).body.deliveries).toEqual([]);
    expect(await texts()).toEqual([]);
  });

  test('a source without a door, or none at all, is refused alike', async () => {
    const secret = await opened();
    const body = batch(mention('1'));
    for (const name of ['x', 'nobody'])
      expect(await send(body, signed(secret, body), `/ingest/v1/${name}`)).toEqual({
        status: 401,
        results: [],
      });
  });

  test('after a rotation both secrets are good for two days, then only the new one', async () => {
    const old = await opened();
    const { body: rotated } = await ask('POST', '/vk/rotate');
    expect(rotated.secret).not.toBe(old);
    const tryWith = async (secret: string, id: string) => {
      const body = batch(mention(id));
      return (await send(body, signed(secret, body, id))).status;
    };
    expect([await tryWith(old, '1'), await tryWith(rotated.secret, '2')]).toEqual([200, 200]);
    const inThreeDays = wallClock() + 3 * 86_400_000;
    const door = await doors.get('vk');
    expect(door && doors.secretsOf(door, new Date(inThreeDays).toISOString())).toEqual([
      rotated.secret,
    ]);
  });

  test.each([
    ['no JSON', '{"spec":', 400],
    ['no UTF-8', '\u00ff', 400],
    ['an unknown format', '{"spec":"mention/2","items":[]}', 400],
    [
      'too many items',
      batch(...Array.from({ length: 101 }, (_, nth) => mention(String(nth)))),
      400,
    ],
    ['more than a megabyte', batch(mention('1', { text: 'x'.repeat(1_100_000) })), 413],
  ])('%s', async (what, body, status) => {
    const secret = await opened();
    const bytes = what === 'no UTF-8' ? Buffer.from([0x7b, 0xff, 0x7d]) : Buffer.from(body);
    const response = await ingest.request('/ingest/v1/vk', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...signed(secret, bytes),
      },
      body: bytes,
    });
    expect(response.status).toBe(status);
  });

  test('another content type, or a compressed body, is refused', async () => {
    const secret = await opened();
    const body = batch(mention('1'));
    const headers = signed(secret, body);
    expect((await send(body, { ...headers, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send(body, { ...headers, 'content-encoding': 'gzip' })).status).toBe(415);
  });

  test('for a source that is switched off, it is kept and every item says so', async () => {
    const secret = await opened();
    await store.write(async (tx) => {
      const source = await tx.sources.get('vk');
      if (source) await tx.sources.put({ ...source, policy: 'off' });
    });
    const body = batch(mention('1'));
    const answer = await send(body, signed(secret, body));
    expect(answer.results).toMatchObject([{ code: 'rejected', reason: 'source: is switched off' }]);
    expect(await texts()).toEqual([]);
  });

  describe('left unread by a process', () => {
    const logged: unknown[] = [];
    const sweep = (takeLeft: Connectors['takeLeft'] = async () => false) =>
      sweepDeliveries(
        { db, deps, doors, connectors: { takeLeft }, log: (line) => void logged.push(line) },
        wallClock() + 61_000,
      );
    const left = async (key: string, sourceId = 'vk') => {
      const body = new TextEncoder().encode(batch(mention(key)));
      const receivedAt = new Date(wallClock()).toISOString();
      await keepRaw(db, { sourceId, key, digest: 'any', receivedAt, body });
    };
    beforeEach(() => void logged.splice(0));

    test('is read later', async () => {
      await opened();
      await left('1');
      expect(await sweep()).toBe(1);
      expect(await texts()).toHaveLength(1);
      expect(await sweep()).toBe(0);
    });

    test('is ended without its body where its way in is closed', async () => {
      await opened();
      await ask('DELETE', '/vk');
      await left('1');
      expect(await sweep()).toBe(1);
      expect(await sweep()).toBe(0);
      expect((await ask('GET', '/vk/deliveries')).body.deliveries).toMatchObject([
        { bytes: 0, outcome: { status: 400, body: { error: { code: 'not_found' } } } },
      ]);
    });

    test('waits for the next time where it fails, and keeps nobody else waiting', async () => {
      await opened();
      for (let nth = 10; nth < 35; nth += 1) await left(`a${nth}`, 'review');
      await left('z', 'vk');
      const takeLeft = async (sourceId: string) => {
        if (sourceId === 'review') throw Object.assign(new Error('secret'), { code: 'EAWAY' });
        return false;
      };
      expect(await sweep(takeLeft)).toBe(26);
      expect(await texts()).toHaveLength(1);
      expect(logged).toHaveLength(25);
      expect(logged[0]).toEqual({ what: 'delivery not taken', source: 'review', error: 'EAWAY' });
      expect(await sweep()).toBe(25);
    });
  });
});

describe('senders that cannot sign', () => {
  test.each([
    ['basic', (secret: string) => ({ authorization: `Basic ${btoa(`vk:${secret}`)}` }), ''],
    ['bearer', (secret: string) => ({ authorization: `Bearer ${secret}` }), ''],
    ['path-token', () => ({}), 'token'],
  ] as const)('%s', async (profile, headers, inPath) => {
    const secret = await opened(profile);
    const path = `/ingest/v1/vk${inPath ? `/${secret}` : ''}`;
    const { direction: _in, ...plain } = mention('1');
    const vouched = mention('2', { author: { ...maria, assurance: 'customer' } });
    const ours = mention('3', { direction: 'out' });
    const answer = await send(batch(plain, vouched, ours), headers(secret), path);
    expect(answer.results.map(({ code }) => code)).toEqual(['accepted', 'rejected', 'rejected']);
    const wrong = secret.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'));
    const wrongPath = `/ingest/v1/vk${inPath ? `/${wrong}` : ''}`;
    expect((await send(batch(plain), headers(wrong), wrongPath)).status).toBe(401);
    expect((await ask('GET', '')).body.doors).toMatchObject([{ isWeaker: true }]);
  });

  test('the same body sent again is the same delivery', async () => {
    const secret = await opened('bearer');
    const headers = { authorization: `Bearer ${secret}` };
    const first = await send(batch(mention('1')), headers);
    expect(await send(batch(mention('1')), headers)).toEqual(first);
    expect((await ask('GET', '/vk/deliveries')).body.deliveries).toHaveLength(1);
  });
});

describe('formats of others', () => {
  test('YouScan', async () => {
    const secret = await opened('basic', { kind: 'youscan' });
    const headers = { authorization: `Basic ${btoa(`vk:${secret}`)}` };
    const body = JSON.stringify({
      mentionId: 241032672,
      url: 'https://vk.com/wall-1_2',
      published: '2026-11-20T09:03:44Z',
      sourceName: 'vk.com',
      author: { profileId: maria.id, name: 'Мария', subscribers: 12 },
      text: 'Комиссия <b>списана</b> дважды',
      postType: 'comment',
      sentiment: 'Negative',
    });
    expect((await send(body, headers)).results).toMatchObject([{ code: 'accepted' }]);
    expect(await texts()).toEqual(['Комиссия списана дважды']);
  });

  const mapping = {
    columns: { id: 'uid', text: 'body.words', occurredAt: 'when', authorId: 'who' },
    platform: 'vk',
    kind: 'comment',
    ratingMax: 5,
    timeZone: 'Europe/Moscow',
    dateOrder: 'dmy',
    outValues: [],
    idFrom: 'column',
    keepOthers: false,
  };
  const theirs = JSON.stringify({
    data: {
      list: [
        { uid: 7, body: { words: 'Списали дважды' }, when: '18.11.2026 11:00', who: maria.id },
        {},
      ],
    },
  });

  test('any other, by a mapping of fields; a sample shows beforehand what it makes', async () => {
    const adapter = { kind: 'mapping', list: 'data.list', mapping };
    const preview = await ask('POST', '/preview', { profile: 'bearer', adapter, sample: theirs });
    expect(preview.body.entries).toMatchObject([
      { mention: { id: '7', text: 'Списали дважды', occurredAt: '2026-11-18T08:00:00.000Z' } },
      { mention: null, reason: 'id: the mapped field is empty' },
    ]);
    expect(await texts()).toEqual([]);
    const secret = await opened('bearer', adapter);
    const answer = await send(theirs, { authorization: `Bearer ${secret}` });
    expect(answer.results.map(({ code }) => code)).toEqual(['accepted', 'rejected']);
    expect(await texts()).toEqual(['Списали дважды']);
  });

  test('a sample that cannot be read says why', async () => {
    const adapter = { kind: 'mapping', list: 'nowhere', mapping };
    for (const sample of ['{', '{"data":1}']) {
      const { body } = await ask('POST', '/preview', { profile: 'bearer', adapter, sample });
      expect(body).toMatchObject({ unreadable: expect.any(String), entries: [] });
    }
  });
});

describe('doors', () => {
  test.each([
    [undefined, 401],
    ['agent', 403],
    ['lead', 403],
    ['expert', 403],
  ])('%s may not see or change them', async (person, status) => {
    await opened();
    asking = person;
    const input = { profile: 'signed', adapter: { kind: 'mention/1' } };
    const tries = [
      await ask('GET', ''),
      await ask('PUT', '/vk', input),
      await ask('POST', '/vk/rotate'),
      await ask('DELETE', '/vk'),
      await ask('GET', '/vk/deliveries'),
      await ask('POST', '/preview', { ...input, sample: '{}' }),
    ];
    expect(tries.map((one) => one.status)).toEqual(Array(6).fill(status));
  });

  test('beside what came in stands how the connector of the source is doing', async () => {
    const since = '2026-11-18T08:00:00.000Z';
    expect((await ask('GET', '/vk/deliveries')).body.connector).toBeNull();
    health.set('vk', { state: 'waiting', since, fault: 'ECONNREFUSED' });
    const { body } = await ask('GET', '/vk/deliveries');
    expect(body.connector).toEqual({ state: 'waiting', since, fault: 'ECONNREFUSED' });
    health.clear();
  });

  test('a secret is told once and lies sealed', async () => {
    const secret = await opened();
    const listed = JSON.stringify((await ask('GET', '')).body);
    expect(listed).not.toContain(secret);
    expect(JSON.stringify(await doors.all())).not.toContain(secret.slice(6, 20));
    const again = await ask('PUT', '/vk', { profile: 'signed', adapter: { kind: 'youscan' } });
    expect(again.body.secret).toBeNull();
  });

  test('after the secret of the server was changed, doors open and are sealed anew', async () => {
    const secret = await opened();
    const changed = [
      'another secret of this server, long',
      'a secret for these tests, long enough',
    ];
    const later = openDoors(db, keyring(changed));
    expect(await later.sealAnew()).toBe(1);
    const afterwards = openDoors(db, keyring(changed.slice(0, 1)));
    const door = await afterwards.get('vk');
    expect(door && afterwards.secretsOf(door, clock.now())).toEqual([secret]);
  });

  test('a closed door takes nothing; one that never was cannot be closed', async () => {
    const secret = await opened();
    expect((await ask('DELETE', '/vk')).status).toBe(204);
    const body = batch(mention('1'));
    expect((await send(body, signed(secret, body))).status).toBe(401);
    expect((await ask('DELETE', '/vk')).status).toBe(404);
    expect(
      (await ask('PUT', '/nobody', { profile: 'signed', adapter: { kind: 'youscan' } })).status,
    ).toBe(404);
  });
});
