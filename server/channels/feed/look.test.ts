import { expect, test } from 'vitest';
import { mentionUpsertSchema } from '#contract/mention.ts';
import type { Inbox, Incoming, RawDelivery } from '../connector.ts';
import type { HttpRequest, HttpResult } from '../http.ts';
import { feedConnector } from './feed-connector.ts';
import { look } from './look.ts';
import { feedSettingsSchema } from './settings.ts';

const nowMs = Date.parse('2026-11-20T10:00:00Z');
const rss = (...items: string[]) =>
  `<rss version="2.0"><channel><title>Блог</title>${items.join('')}</channel></rss>`;
const item = (id: string, title: string, more = '') =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title>${more}</item>`;

/** A feed that a test changes, and what was kept of it. */
function watched(given: object = {}) {
  const settings = feedSettingsSchema.parse({
    kind: 'feed',
    source: 'press',
    name: 'Press',
    url: 'https://blog.example/feed/',
    ...given,
  });
  let answer: HttpResult;
  const asked: HttpRequest[] = [];
  const ask = async (request: HttpRequest) => {
    asked.push(request);
    return answer;
  };
  const kept: RawDelivery[] = [];
  let cursor: string | undefined;
  const inbox: Inbox = {
    cursor: async () => cursor,
    async keep(deliveries, next) {
      kept.push(...deliveries.filter(({ key }) => !kept.some((known) => known.key === key)));
      cursor = next;
    },
  };
  const connector = feedConnector(settings, ask);
  return {
    asked,
    connector,
    answers(status: number, text: string, headers: Record<string, string> = {}) {
      const bytes = new Uint8Array(Buffer.from(text));
      answer = { state: 'answered', status, headers, bytes, url: settings.url };
    },
    forget: () => void (cursor = undefined),
    async news(): Promise<(Incoming | Error)[]> {
      const before = kept.length;
      await look({ settings, ask, inbox, signal: new AbortController().signal }, nowMs);
      const read = kept.slice(before).map((raw) => connector.read(raw));
      return Promise.all(read.map((one) => one.catch((error: Error) => error)));
    },
  };
}

function itemsOf(incoming: readonly (Incoming | Error)[]) {
  return incoming.flatMap((one) =>
    'kind' in one && one.kind === 'mention' ? [mentionUpsertSchema.parse(one.item)] : [],
  );
}

test('what is new is brought once, the oldest first, and answered by hand', async () => {
  const feed = watched();
  feed.answers(200, rss(item('2', 'Второе'), item('1', 'Первое')));
  const found = itemsOf(await feed.news());
  expect(found.map(({ title }) => title)).toEqual(['Первое', 'Второе']);
  expect(found[0]).toMatchObject({
    platform: 'blog',
    visibility: 'public',
    subject: { title: 'Блог' },
  });
  expect(feed.connector.source).toMatchObject({ channel: 'blog', policy: 'assisted' });
  expect(await feed.news()).toEqual([]);
  feed.forget();
  expect(await feed.news()).toEqual([]);
});

test('the server is asked whether it changed, and an answer of no costs nothing', async () => {
  const feed = watched();
  feed.answers(200, rss(item('1', 'Первое')), { etag: '"a"', 'last-modified': 'yesterday' });
  await feed.news();
  feed.answers(304, '');
  expect(await feed.news()).toEqual([]);
  expect(feed.asked[0]?.headers).not.toHaveProperty('if-none-match');
  expect(feed.asked[1]?.headers).toMatchObject({
    'if-none-match': '"a"',
    'if-modified-since': 'yesterday',
  });
});

test('a document that changed in this very second is asked for again as a whole', async () => {
  const feed = watched();
  const at = (time: string) => ({ 'last-modified': `Fri, 20 Nov 2026 ${time} GMT` });
  const told = { etag: '"a"', date: 'Fri, 20 Nov 2026 09:59:59 GMT' };
  feed.answers(200, rss(item('1', 'Первое')), { ...told, ...at('09:59:58') });
  await feed.news();
  feed.answers(200, rss(item('2', 'Второе'), item('1', 'Первое')), { ...told, ...at('09:59:57') });
  expect(itemsOf(await feed.news())).toHaveLength(1);
  await feed.news();
  expect(feed.asked.map(({ headers }) => headers?.['if-none-match'])).toEqual([
    undefined,
    undefined,
    '"a"',
  ]);
});

test('an entry that is changed is the same mention in a later version', async () => {
  const feed = watched({ words: ['карта'] });
  feed.answers(200, rss(item('1', 'Карта')));
  const [first] = itemsOf(await feed.news());
  feed.answers(200, rss(item('1', 'Уже не о том')));
  const [second] = itemsOf(await feed.news());
  expect(second).toMatchObject({ id: '1', title: 'Уже не о том', editedAt: expect.any(String) });
  expect((second?.version ?? '') > (first?.version ?? '')).toBe(true);
});

test('entries of other things and of ourselves are passed over', async () => {
  const feed = watched({ words: ['карт'], ours: ['Банк'] });
  const author = '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">банк</dc:creator>';
  feed.answers(200, rss(item('1', 'Погода'), item('2', 'О картах'), item('3', 'Карты', author)));
  expect(itemsOf(await feed.news()).map(({ id }) => id)).toEqual(['2']);
});

test('what is old on the first connection is noted, and stays so', async () => {
  const feed = watched();
  const old = '<pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate>';
  feed.answers(200, rss(item('1', 'Старое', old)));
  expect(await feed.news()).toEqual([]);
  feed.answers(200, rss(item('2', 'Задним числом', old), item('1', 'Старое, поправлено', old)));
  expect(itemsOf(await feed.news()).map(({ id }) => id)).toEqual(['2']);
});

test('what nobody can read is kept, and said', async () => {
  const feed = watched();
  feed.answers(200, `<rss version="2.0"><channel>${item('1', 'Первое')}<item><title>обр`);
  const incoming = await feed.news();
  expect(itemsOf(incoming).map(({ id }) => id)).toEqual(['1']);
  expect(incoming.at(-1)).toEqual(new Error('no entry of a feed can be read in it'));
  feed.answers(200, '<html>Технические работы</html>');
  expect(await feed.news()).toEqual([new Error('no entry of a feed can be read in it')]);
  expect(await feed.news()).toEqual([]);
});

test.each([
  [
    'no id',
    '<item><title>Т</title><link>/1?a=b</link></item>',
    { id: '/1?a=b', permalink: 'https://blog.example/1?a=b' },
  ],
  [
    'neither id nor address',
    '<item><title>Т</title></item>',
    { id: expect.stringMatching(/^sha256\./) },
  ],
  ['an endless id', item('x'.repeat(900), 'Т'), { id: expect.stringMatching(/^sha256\./) }],
  ['an address that is none', item('1', 'Т', '<link>javascript:alert(1)</link>'), { id: '1' }],
  ['no time', item('1', 'Т'), { occurredAt: '2026-11-20T10:00:00.000Z' }],
  [
    'a time to come',
    item('1', 'Т', '<pubDate>Mon, 02 Nov 2099 10:00:00 GMT</pubDate>'),
    { occurredAt: '2026-11-20T10:00:00.000Z' },
  ],
  [
    'a time in words',
    item('1', 'Т', '<pubDate>19 ноября 2026 12:00</pubDate>'),
    { occurredAt: '2026-11-19T12:00:00.000Z' },
  ],
  [
    'a time without a zone',
    item('1', 'Т', '<pubDate>2026-11-19 12:00</pubDate>'),
    { occurredAt: '2026-11-19T12:00:00.000Z' },
  ],
  [
    'half a time',
    item('1', 'Т', '<pubDate>вчера</pubDate>'),
    { occurredAt: '2026-11-20T10:00:00.000Z' },
  ],
])('an entry with %s is a mention', async (_what, text, expected) => {
  const feed = watched();
  feed.answers(200, rss(text));
  const [found] = itemsOf(await feed.news());
  expect(found).toMatchObject(expected);
  expect(JSON.stringify(found)).not.toContain('javascript');
});

test('names join entries where they are given out once, and nowhere else', async () => {
  const by = (name: string) =>
    `<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">${name}</dc:creator>`;
  for (const [channel, isJoined] of [
    ['blog', false],
    ['habr', true],
  ] as const) {
    const feed = watched({ channel });
    feed.answers(200, rss(item('1', 'Раз', by('Анна')), item('2', 'Два', by('анна'))));
    const [one, other] = itemsOf(await feed.news());
    expect(one?.author?.id === other?.author?.id).toBe(isJoined);
    expect(other?.author?.name).toBe('Анна');
  }
});

test('a feed that is away is a fault with a code, and words of nobody', async () => {
  const feed = watched();
  feed.answers(503, 'secret', { 'retry-after': '60' });
  await expect(feed.news()).rejects.toMatchObject({
    code: 'http_503',
    askedSeconds: 60,
    message: 'http_503',
  });
});
