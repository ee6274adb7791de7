import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { deletion, maria, mention } from '#server/conformance/factories.ts';
import { batch, openWayIn } from './way-in.ts';

vi.setConfig({ testTimeout: 60_000 });
const way = await openWayIn();
const { ask, opened, send, signed, texts, store, doors, ingest, wallClock } = way;
afterAll(() => way.db.destroy());
beforeEach(() => way.empty());

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
