import { expect, test } from 'vitest';
import type { FoundThreadPage, ThreadPage, ViewCounts } from '#contract/thread.ts';
import { maria, oleg } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** The inbox: views, filters, search, pages. */
export function describeThreadList(start: Start): void {
  test('each view holds its threads, and the counts say the same', async () => {
    const api = await start();
    const made = await oneOfEach(api);
    const named = new Map(Object.entries(made).map(([name, id]) => [id, name]));
    const views = {} as Record<string, string[]>;
    for (const view of ['mine', 'unassigned', 'all', 'promises', 'checking', 'closed'])
      views[view] = (await api.list(`?view=${view}`)).rows
        .map(({ id }) => named.get(id) ?? '?')
        .sort();
    expect(views).toEqual({
      mine: ['checking', 'mine', 'promised'],
      unassigned: ['fresh'],
      all: ['checking', 'fresh', 'mine', 'promised', 'theirs'],
      promises: ['promised'],
      checking: ['checking'],
      closed: ['closed'],
    });
    const counts = await api.ok<ViewCounts>('agent', 'GET', '/views');
    expect(counts).toMatchObject(
      Object.fromEntries(Object.entries(views).map(([view, ids]) => [view, ids.length])),
    );
    expect((await api.ok<ViewCounts>('colleague', 'GET', '/views')).mine).toBe(1);
  });

  test('a row says who, where, what last and who has waited since when', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ text: `Списали\n  дважды ${'о'.repeat(200)}` });
    const since = api.clock.now();
    api.clock.advance(60);
    await api.arrives({ platform: 'vk', title: 'Ответьте', text: 'пожалуйста' });
    const { row } = await api.thread(threadId);
    expect(row).toMatchObject({
      id: threadId,
      customerName: maria.name,
      handle: maria.handle,
      channels: ['vk'],
      snippet: 'Ответьте. пожалуйста',
      lastDirection: 'in',
      lastVisibility: 'public',
      lastAt: api.clock.now(),
      messageCount: 2,
      caseNumber: 'C-2026-000001',
      status: 'new',
      openCaseCount: 1,
      waitingSince: since,
      pending: null,
    });
    expect((await api.list()).rows).toEqual([row]);
  });

  test('the newest stands first, or whoever has waited longest', async () => {
    const api = await start();
    const ids: string[] = [];
    for (const id of ['1', '2', '3']) {
      ids.push((await api.arrives({ author: { id } })).threadId);
      api.clock.advance(60);
    }
    await api.arrives({ author: { id: '1' } });
    const [first, second, third] = ids;
    const order = async (query: string) => (await api.list(query)).rows.map(({ id }) => id);
    expect(await order('')).toEqual([first, third, second]);
    expect(await order('?sort=waiting')).toEqual([first, second, third]);
    await api.sends('agent', first ?? '');
    await api.deliver();
    expect(await order('?sort=waiting')).toEqual([second, third, first]);
  });

  test('the promises view goes by the hour they are due, whatever order was asked', async () => {
    const api = await start();
    const ids: string[] = [];
    for (const [id, dueAt] of [
      ['1', '2026-11-19T10:00:00Z'],
      ['2', '2026-11-18T10:00:00Z'],
    ] as const) {
      const { threadId } = await api.arrives({ author: { id } });
      const { caseId } = (await api.thread(threadId)).row;
      await api.ok('agent', 'POST', `/cases/${caseId}/promises`, { text: 'Напишу', dueAt });
      ids.push(threadId);
    }
    const { rows } = await api.list('?view=promises&sort=newest');
    expect(rows.map(({ id }) => id)).toEqual(ids.toReversed());
  });

  test('pages follow one another without gap or repeat, and each tells how many there are', async () => {
    const api = await start();
    await api.ingest(
      Array.from({ length: 25 }, (_, index) => ({
        id: String(index),
        platform: 'vk',
        kind: 'comment' as const,
        occurredAt: `2026-11-18T08:${String(index % 7).padStart(2, '0')}:00Z`,
        text: 'раз',
        author: { id: String(index) },
      })),
    );
    const whole = (await api.list('?limit=200')).rows.map(({ id }) => id);
    for (const limit of [1, 7, 25]) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
        const page: ThreadPage = await api.list(`?limit=${limit}${after}`);
        expect(page.total).toBe(25);
        seen.push(...page.rows.map(({ id }) => id));
        cursor = page.cursor;
      }
      expect(seen).toEqual(whole);
    }
  });

  test.each([
    ['двойная КОМИССИЯ', 'words in any order and case'],
    ['комиссиями', 'another form of the word'],
    ['двойн', 'the beginning of a word'],
    ['4567', 'the last digits of a phone'],
    ['transfers', 'another form in English'],
    ['000001', 'the last digits of the number'],
    ['мария', 'the customer’s name'],
    ['maria.k', 'the handle'],
    ['C-2026-000001', 'the number'],
    ['"комиссия двойная"', 'words together'],
    ['еще', 'ё as е'],
    ['проверяю сама', 'our own answer'],
    ['секрет', 'a note'],
  ])('“%s” finds the thread by %s', async (query) => {
    const api = await start();
    const { threadId } = await api.arrives({
      text: `Опять комиссия двойная, ещё и за май. A transfer was lost, call +7 (916) 123-45-67`,
    });
    await api.arrives({ author: oleg, text: 'Одна, по 567 рублей ли' });
    await api.sends('agent', threadId, { text: 'Проверяю сама' });
    await api.deliver();
    await api.ok('agent', 'POST', `/threads/${threadId}/notes`, { text: 'секрет' });
    const { rows } = await api.list(`?q=${encodeURIComponent(query)}`);
    expect(rows.map(({ id }) => id)).toEqual([threadId]);
  });

  test('search goes over all views, by the number of an older case too, and finds nothing that is not there', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.resolve('agent', threadId, { close: true, outcome: 'listened' });
    expect((await api.list('?view=mine&q=комиссию')).total).toBe(1);
    api.clock.advance(60);
    await api.arrives({ text: 'Хочу открыть вклад' });
    expect((await api.thread(threadId)).row.caseNumber).toBe('C-2026-000002');
    expect((await api.list('?q=c-2026-000001')).total).toBe(1);
    expect(await api.list('?q=ипотека')).toEqual({
      rows: [],
      total: 0,
      hasMore: false,
      cursor: null,
      hits: [],
      unread: [],
    });
    expect((await api.list('?q=%20%22')).total).toBe(1);
  });

  test('the list is of one channel when asked', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.arrives({ platform: 'x', author: oleg }, 'x');
    expect((await api.list('?channel=vk')).rows.map(({ id }) => id)).toEqual([threadId]);
    expect((await api.list('?channel=sms')).total).toBe(0);
  });

  test('filters combine, and a list can be looked into at any row', async () => {
    const api = await start();
    const ids: string[] = [];
    for (const id of ['1', '2', '3', '4']) {
      const platform = id === '4' ? 'x' : 'vk';
      ids.push((await api.arrives({ platform, author: { id } }, platform)).threadId);
      api.clock.advance(60);
    }
    const [first = '', second = '', third, fourth] = ids;
    const { caseId } = (await api.thread(first)).row;
    const input = { assigneeId: 'colleague', seenAssigneeId: null };
    await api.ok('lead', 'POST', `/cases/${caseId}/assign`, input);
    await api.sends('agent', second);
    await api.deliver();
    const found = async (query: string) => (await api.list(`?${query}`)).rows.map(({ id }) => id);
    expect(await found('source=vk')).toEqual([second, third, first]);
    expect(await found('source=vk&waiting=yes')).toEqual([third, first]);
    expect(await found('source=vk&waiting=yes&assignee=none')).toEqual([third]);
    expect(await found('assignee=colleague')).toEqual([first]);
    expect(await found('status=waiting-customer&waiting=no')).toEqual([second]);
    expect(await found('status=new&channel=x')).toEqual([fourth]);
    const whole = await found('');
    const page = await api.list('?offset=1&limit=2');
    expect([page.rows.map(({ id }) => id), page.total]).toEqual([whole.slice(1, 3), 4]);
    expect(await found('offset=9')).toEqual([]);
  });

  test('a search says in which message, and at which words, it found a thread', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ text: 'Заблокировали карту без причины' });
    api.clock.advance(60);
    await api.arrives({ text: 'Жду ответа' });
    const { hits } = await api.ok<FoundThreadPage>('agent', 'GET', '/threads?q=картой');
    const [first] = await api.messages(threadId);
    expect(hits).toEqual([
      {
        threadId,
        messageId: first?.id,
        text: 'Заблокировали карту без причины',
        marks: [[14, 19]],
      },
    ]);
    const byName = await api.ok<FoundThreadPage>('agent', 'GET', '/threads?q=мария');
    expect([byName.total, byName.hits]).toEqual([1, []]);
  });

  test('a search shows also what only resembles that by which it found a thread', async () => {
    const api = await start();
    const { threadId } = await api.arrives({
      author: { id: '1', handle: 'rosa.luxe' },
      text: 'Это Rosa, заказ 550001',
    });
    const marked = async (q: string) => {
      const { hits } = await api.ok<FoundThreadPage>('agent', 'GET', `/threads?q=${q}`);
      return hits.map(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to)));
    };
    expect((await api.thread(threadId)).row.caseNumber).toBe('C-2026-000001');
    expect(await marked('rosa.luxe')).toEqual([['Rosa']]);
    expect(await marked('0001')).toEqual([['550001']]);
  });

  test('a second page of what a search found counts all of it', async () => {
    const api = await start();
    for (const id of ['1', '2', '3']) {
      await api.arrives({ author: { id }, text: 'Ипотека' });
      api.clock.advance(60);
    }
    const first = await api.list('?q=ипотека&limit=2');
    const second = await api.list(
      `?q=ипотека&limit=2&cursor=${encodeURIComponent(first.cursor ?? '')}`,
    );
    for (const page of [first, second]) expect([page.total, page.hasMore]).toEqual([3, false]);
    expect(second.rows).toHaveLength(1);
  });

  test.each([
    'view=some',
    'waiting=maybe',
    'offset=-1',
    'limit=0',
    'limit=201',
    'sort=oldest',
    'channel=pigeon',
    'colour=red',
  ])('a list asked for with %s is refused', async (query) => {
    const api = await start();
    const error = expectRefused(
      await api.ask('agent', 'GET', `/threads?${query}`),
      'validation_failed',
    );
    expect(error.issues).toHaveLength(1);
  });
}

/** A thread for each place in the agent's day, by name. */
async function oneOfEach(api: Harness): Promise<Record<string, string>> {
  const made: Record<string, string> = {};
  for (const name of ['fresh', 'mine', 'theirs', 'promised', 'checking', 'closed']) {
    const { threadId } = await api.arrives({ author: { id: name } });
    const { caseId } = (await api.thread(threadId)).row;
    const to = name === 'theirs' ? 'colleague' : 'agent';
    if (name !== 'fresh')
      await api.ok('lead', 'POST', `/cases/${caseId}/assign`, {
        assigneeId: to,
        seenAssigneeId: null,
      });
    made[name] = threadId;
  }
  const { caseId } = (await api.thread(made['promised'] ?? '')).row;
  const news = { text: 'Напишу', dueAt: '2026-11-18T12:00:00Z' };
  await api.ok('agent', 'POST', `/cases/${caseId}/promises`, news);
  await api.resolve('agent', made['checking'] ?? '');
  await api.resolve('agent', made['closed'] ?? '', { close: true, outcome: 'listened' });
  return made;
}
