import { expect, test } from 'vitest';
import type { Source } from '#contract/channel.ts';
import { deletion, maria, mention, oleg } from './factories.ts';
import type { Start } from './harness.ts';
import { expectRefused } from './wire.ts';

export function describeIngest(start: Start): void {
  test('each item is answered by itself and in order', async () => {
    const api = await start();
    const results = await api.ingest(
      [
        mention('1', { version: '2' }),
        mention('1', { version: '2' }),
        mention('1', { version: '3', text: 'Списали трижды' }),
        mention('1', { version: '1', text: 'Списали' }),
        mention('2', { parentId: 'not-here-yet' }),
        { ...mention('3'), kind: 'shout' } as never,
        deletion('4', '1'),
      ],
      'vk',
    );
    expect(results.map(({ id, code }) => [id, code])).toEqual([
      ['1', 'accepted'],
      ['1', 'duplicate'],
      ['1', 'updated'],
      ['1', 'stale'],
      ['2', 'deferred_parent'],
      ['3', 'rejected'],
      ['4', 'accepted'],
    ]);
  });

  test('a mention delivered twice is stored once', async () => {
    const api = await start();
    const first = await api.arrives({ id: '1' });
    const head = await api.store.log.head();
    const again = await api.arrives({ id: '1' });
    expect(again).toEqual({ ...first, code: 'duplicate' });
    expect(await api.messages(first.threadId)).toHaveLength(1);
    expect(await api.store.log.head()).toBe(head);
  });

  test('a bad item never stops the others', async () => {
    const api = await start();
    const bad = [null, 7, 'text', [], {}, { op: 'delete' }, { ...mention('x'), kind: 7 }];
    const items = [mention('1'), ...bad, mention('2')] as never[];
    const codes = (await api.ingest(items, 'vk')).map(({ code }) => code);
    expect(codes).toEqual(['accepted', ...bad.map(() => 'rejected'), 'accepted']);
    expect((await api.list()).rows[0]?.messageCount).toBe(2);
  });

  test.each([
    ['id', { id: '' }],
    ['platform', { platform: undefined }],
    ['kind', { kind: 'shout' }],
    ['occurredAt', { occurredAt: 'yesterday' }],
    ['occurredAt', { occurredAt: '2026-02-30T10:00:00Z' }],
    ['threadId', { parentId: '1', threadId: '2' }],
    ['text', { text: '' }],
    ['text', { text: 'я'.repeat(100_001) }],
    ['permalink', { permalink: 'javascript:alert(1)' }],
    ['author.url', { author: { ...maria, url: 'data:text/html,hi' } }],
    ['attachments.0.url', { attachments: [{ kind: 'image', url: 'file:///etc/passwd' }] }],
    ['rating.max', { rating: { value: 1, max: 0 } }],
    ['author', { author: { ...maria, card: '4111' } }],
    ['"likes"', { likes: 5 }],
  ])('an item with a wrong %s is rejected and the reason names it', async (named, change) => {
    const api = await start();
    const item = { ...mention('1'), ...change } as never;
    const [result] = await api.ingest([item], 'vk');
    expect(result).toMatchObject({ code: 'rejected', mentionId: null, threadId: null });
    expect(result?.reason).toContain(named);
    expect((await api.list()).total).toBe(0);
  });

  test('what a channel adds goes into ext and nowhere else', async () => {
    const api = await start();
    const { code } = await api.arrives({ ext: { vk: { donut: true } }, metrics: { likes: 5 } });
    expect(code).toBe('accepted');
  });

  test.each([
    ['101 items', { spec: 'mention/1', items: Array(101).fill(mention('1')) }, 'items'],
    ['no items', { spec: 'mention/1', items: [] }, 'items'],
    ['another spec', { spec: 'mention/2', items: [mention('1')] }, 'spec'],
    ['an unknown key', { spec: 'mention/1', items: [mention('1')], more: 1 }, ''],
  ])('a batch with %s is refused as a whole', async (_what, batch, path) => {
    const api = await start();
    const error = expectRefused(
      await api.ask('agent', 'POST', '/mentions', batch),
      'validation_failed',
    );
    expect(error.issues?.map((issue) => issue.path)).toEqual([path]);
    expect((await api.list()).total).toBe(0);
  });

  test('a hundred items are one batch', async () => {
    const api = await start();
    const items = Array.from({ length: 100 }, (_, index) => mention(String(index)));
    expect(await api.ingest(items, 'vk')).toHaveLength(100);
    expect((await api.list()).rows[0]?.messageCount).toBe(100);
  });

  test('a batch for an unknown source is refused and nothing is kept', async () => {
    const api = await start();
    const batch = { spec: 'mention/1', source: 'nowhere', items: [mention('1')] };
    expectRefused(await api.ask('agent', 'POST', '/mentions', batch), 'not_found');
    expect((await api.list()).total).toBe(0);
  });

  test('without a source an item goes to the one of its platform, made to be read only where there is none', async () => {
    const api = await start();
    await api.ingest([
      mention('1', { platform: 'vkontakte' }),
      mention('2', { platform: 'habr.com' }),
      mention('3', { platform: 'habr' }),
    ]);
    const { sources } = await api.ok<{ sources: Source[] }>('agent', 'GET', '/sources');
    const made = sources.filter(({ channel }) => channel === 'habr');
    expect(made).toMatchObject([{ policy: 'inbound-only', visibility: 'public' }]);
    const messages = await Promise.all(
      (await api.list()).rows.map(async ({ id }) => api.messages(id)),
    );
    const bySource = messages.flat().map(({ externalId, sourceId }) => [externalId, sourceId]);
    expect(bySource.sort()).toEqual([
      ['1', 'vk'],
      ['2', made[0]?.id],
      ['3', made[0]?.id],
    ]);
  });

  test('a deletion that names neither a source nor a platform is rejected and makes no source', async () => {
    const api = await start();
    const before = await api.ok('agent', 'GET', '/sources');
    const [result] = await api.ingest([{ op: 'delete', id: '1' }]);
    expect(result).toMatchObject({ id: '1', code: 'rejected' });
    expect(await api.ok('agent', 'GET', '/sources')).toEqual(before);
  });

  test('the same post seen by another source is one mention', async () => {
    const api = await start();
    const first = await api.arrives({ id: 'vk:1', nativeId: 'wall-1_7' });
    const twin = await api.arrives({ id: 'scan:99', nativeId: 'wall-1_7' }, 'news');
    expect(twin).toEqual({ ...first, code: 'duplicate' });
    expect(await api.messages(first.threadId)).toHaveLength(1);
  });

  test('equal numbers of two sites of one kind are not the same post', async () => {
    const api = await start();
    const onReview = { nativeId: '12345', kind: 'review' as const };
    const first = await api.arrives({ ...onReview, platform: 'banki.ru' }, 'review');
    const other = await api.arrives({ ...onReview, platform: 'otzovik.com' }, 'review');
    expect(other.code).toBe('accepted');
    expect(other.id).not.toBe(first.id);
  });

  test('an author is one customer under every name of the platform, and two on two sites of one kind', async () => {
    const api = await start();
    const first = await api.arrives({ platform: 'x' }, 'x');
    const renamed = await api.arrives({ platform: 'twitter.com' }, 'x');
    expect(renamed.threadId).toBe(first.threadId);
    const onBanki = await api.arrives({ platform: 'banki.ru' }, 'review');
    const onOtzovik = await api.arrives({ platform: 'otzovik.com' }, 'review');
    expect(onOtzovik.threadId).not.toBe(onBanki.threadId);
  });

  test('a mention without an author has a thread of its own, also when two sources number alike', async () => {
    const api = await start();
    const nameless = { id: '1', platform: 'forum', author: undefined };
    const threads = [
      await api.arrives(nameless, 'vk'),
      await api.arrives(nameless, 'news'),
      await api.arrives({ ...nameless, id: '2' }, 'vk'),
    ].map(({ threadId }) => threadId);
    expect(new Set(threads).size).toBe(3);
  });

  test("the author's name and reach follow the newest mention, and what it leaves out stays", async () => {
    const api = await start();
    const { threadId } = await api.arrives({ author: { ...maria, followers: 120 } });
    await api.arrives({ author: { id: maria.id, name: 'Мария К.', followers: 52_000 } });
    expect((await api.thread(threadId)).row).toMatchObject({
      customerName: 'Мария К.',
      handle: maria.handle,
      reach: 52_000,
    });
  });

  test('messages stand in the order they were written, whenever they came', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ text: 'third', occurredAt: '2026-11-18T08:02:00Z' });
    await api.arrives({ text: 'first', occurredAt: '2026-11-18T11:00:30+03:00' });
    await api.arrives({ text: 'second b', occurredAt: '2026-11-18T08:01:00Z', sequence: '10' });
    await api.arrives({ text: 'second a', occurredAt: '2026-11-18T08:01:00Z', sequence: '9' });
    const texts = (await api.messages(threadId)).map(({ text }) => text);
    expect(texts).toEqual(['first', 'second a', 'second b', 'third']);
  });

  test.each([
    ['<p>Где <b>деньги</b>?</p><p>Жду</p>', 'Где деньги?\nЖду'],
    ['5 &lt; 7 &amp;&amp; &quot;да&quot; &#1085;&#1077;&#x442;', '5 < 7 && "да" нет'],
    ['<img src=x onerror=alert(1)>привет<br>снова', 'привет\nснова'],
    ['<style>p { color: red }</style><script>steal()</script>один', 'один'],
    ['&lt;b&gt;не разметка&lt;/b&gt;', '<b>не разметка</b>'],
  ])('a mention of HTML alone shows its plain words: %s', async (html, text) => {
    const api = await start();
    const { threadId } = await api.arrives({ text: '', html });
    expect((await api.messages(threadId)).map((message) => message.text)).toEqual([text]);
  });

  test('a rating without words is kept and shown', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ text: undefined, rating: { value: 1, max: 5 } });
    expect(await api.messages(threadId)).toMatchObject([
      { text: '', rating: { value: 1, max: 5 } },
    ]);
  });

  test.each([
    ['C-2026-000001', 'by its number'],
    ['с-2026-000001', 'by its number in Cyrillic'],
  ])('a quoted case number (%s) links the two threads', async (number) => {
    const api = await start();
    const known = await api.arrives();
    const quoting = await api.arrives(
      { platform: 'x', author: oleg, text: `это по ${number}, ответьте` },
      'x',
    );
    expect(quoting.threadId).toBe(known.threadId);
    const { row, links, cases } = await api.thread(known.threadId);
    expect(row).toMatchObject({ messageCount: 2, channels: ['vk', 'x'] });
    expect(links).toMatchObject([
      { basis: 'case-number', evidenceMessageId: quoting.id, madeById: null },
    ]);
    expect(cases).toHaveLength(1);
  });

  test('a row of quoted numbers does not make one customer of many', async () => {
    const api = await start();
    const first = await api.arrives();
    const second = await api.arrives({ author: { id: '503', name: 'Вера' } });
    const { number: one } = await api.caseOf(first.threadId);
    const { number: other } = await api.caseOf(second.threadId);
    const guesser = { platform: 'x', author: oleg } as const;
    await api.arrives({ ...guesser, text: `по ${one}` }, 'x');
    const third = await api.arrives({ ...guesser, text: `и по ${other}` }, 'x');
    expect(third.threadId).toBe(first.threadId);
    expect((await api.thread(second.threadId)).row).toMatchObject({
      id: second.threadId,
      messageCount: 1,
    });
    expect((await api.thread(first.threadId)).links).toHaveLength(1);
  });

  test("a number that is no case's, or the customer's own, links nothing", async () => {
    const api = await start();
    const known = await api.arrives();
    const own = await api.arrives({ text: 'что с C-2026-000001?' });
    const other = await api.arrives({ author: oleg, text: 'это C-2026-999999' });
    expect(own.threadId).toBe(known.threadId);
    expect(other.threadId).not.toBe(known.threadId);
    expect((await api.thread(known.threadId)).links).toEqual([]);
  });
}
