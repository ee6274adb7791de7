import { expect, test } from 'vitest';
import type { Link } from '#contract/customer.ts';
import { oleg } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** A link shows one thread inside another and takes nothing away: undone, both sides are as they were. */
export function describeLinks(start: Start): void {
  test('a link shows both sides in one thread, in time order, and says who made it on what', async () => {
    const api = await start();
    const { vk, x } = await twoSides(api);
    const [evidence] = await api.messages(x);
    const made = await link(api, vk, x, {
      basis: 'declared',
      evidenceMessageId: evidence?.id ?? '',
      note: 'Сама сказала',
    });
    expect(made).toMatchObject({
      fromThreadId: x,
      toThreadId: vk,
      basis: 'declared',
      evidenceMessageId: evidence?.id,
      note: 'Сама сказала',
      madeById: 'agent',
      madeAt: api.clock.now(),
      undoneAt: null,
    });
    const { row, accounts, links, cases } = await api.thread(vk);
    expect(row).toMatchObject({ channels: ['vk', 'x'], messageCount: 6, openCaseCount: 2 });
    expect(accounts.map(({ channel }) => channel).sort()).toEqual(['vk', 'x']);
    expect(links).toEqual([made]);
    expect(cases).toHaveLength(2);
    const times = (await api.messages(vk)).map(({ occurredAt }) => occurredAt);
    expect(times).toEqual(times.toSorted());
    expect((await api.list()).rows.map(({ id }) => id)).toEqual([vk]);
  });

  test('the address of the inner thread goes on to work, for reading and for writing', async () => {
    const api = await start();
    const { vk, x } = await twoSides(api);
    await link(api, vk, x);
    expect(await api.thread(x)).toMatchObject({ askedId: x, row: { id: vk } });
    expect(await api.messages(x)).toEqual(await api.messages(vk));
    await api.ok('agent', 'POST', `/threads/${x}/notes`, { text: 'по старому адресу' });
    expect((await api.sends('agent', x)).threadId).toBe(vk);
    expect((await api.messages(vk)).map(({ text }) => text)).toContain('по старому адресу');
  });

  test('a link undone puts back exactly what was there on both sides', async () => {
    const api = await start();
    const { vk, x } = await twoSides(api);
    const before = [await snapshot(api, vk), await snapshot(api, x)];
    const { id } = await link(api, vk, x);
    expect(await snapshot(api, vk)).not.toEqual(before[0]);
    const undone = await api.ok<Link>('colleague', 'DELETE', `/links/${id}`);
    expect(undone).toMatchObject({ undoneById: 'colleague', undoneAt: api.clock.now() });
    expect([await snapshot(api, vk), await snapshot(api, x)]).toEqual(before);
    expect((await api.list()).total).toBe(2);
  });

  test('what each account wrote meanwhile goes with it, and neither is lost from view', async () => {
    const api = await start();
    const { vk, x } = await twoSides(api);
    await closeCase(api, vk);
    const { id } = await link(api, vk, x);
    api.clock.advance(60);
    await api.arrives({ text: 'новое из VK' });
    await api.arrives({ platform: 'x', author: oleg, text: 'новое из X' }, 'x');
    await api.ok('agent', 'DELETE', `/links/${id}`);
    expect((await api.messages(vk)).at(-1)?.text).toBe('новое из VK');
    expect((await api.messages(x)).at(-1)?.text).toBe('новое из X');
    for (const threadId of [vk, x]) {
      expect((await api.thread(threadId)).row.waitingSince).toBe(api.clock.now());
      await expectWhole(api, threadId);
    }
    expect((await api.list()).rows.map((row) => row.id).sort()).toEqual([vk, x].sort());
  });

  test('an answer, its promise and the promise’s case stay together when a link is undone', async () => {
    const api = await start();
    const { vk, x } = await twoSides(api);
    const { cases } = await api.thread(vk);
    const { id } = await link(api, vk, x);
    const place = (await api.thread(vk)).places.find((option) => option.channel === 'x')?.place;
    const promise = { text: 'Напишу', dueAt: '2026-11-18T18:00:00Z' };
    await api.sends('agent', vk, { caseId: cases[0]?.id ?? '', place, promise });
    await api.deliver();
    const waiting = await api.sends('agent', vk, { caseId: cases[0]?.id ?? '', place });
    await api.ok('agent', 'DELETE', `/links/${id}`);
    expect((await api.thread(vk)).promises).toEqual([]);
    const { promises, replies, row } = await api.thread(x);
    expect(promises).toMatchObject([{ caseId: row.caseId, state: 'open' }]);
    expect(replies).toMatchObject([{ id: waiting.id, caseId: row.caseId, threadId: x }]);
    const closing = { close: true, outcome: 'unconfirmed' } as const;
    expectRefused(await api.resolve('agent', x, closing), 'unsent_reply');
    await api.deliver();
    await api.resolve('agent', x, closing);
    expect((await api.thread(x)).promises).toMatchObject([{ state: 'withdrawn' }]);
    await expectWhole(api, vk);
    await expectWhole(api, x);
  });

  test('a draft begun on either side is there while they are linked, and goes when it is sent', async () => {
    const api = await start();
    const { vk, x } = await twoSides(api);
    await api.ok('agent', 'PUT', `/threads/${x}/draft`, { text: 'начато в X', place: null });
    const { id } = await link(api, vk, x);
    expect((await api.thread(vk)).draft?.text).toBe('начато в X');
    expect((await api.thread(vk, 'colleague')).draft).toBeNull();
    await api.sends('agent', vk, { text: 'начато в X' });
    expect((await api.thread(vk)).draft).toBeNull();
    await api.ok('agent', 'DELETE', `/links/${id}`);
    expect((await api.thread(x)).draft).toBeNull();
  });

  test('what happened on either side is read in one log', async () => {
    const api = await start();
    const { vk, x } = await twoSides(api);
    const log = async (id: string) =>
      (await api.ok<{ entries: { seq: number }[] }>('agent', 'GET', `/threads/${id}/log`)).entries;
    const apart = [...(await log(vk)), ...(await log(x))].map(({ seq }) => seq);
    await link(api, vk, x);
    const together = (await log(x)).map(({ seq }) => seq);
    expect(together).toEqual(together.toSorted((a, b) => a - b));
    expect(new Set(together)).toEqual(new Set([...apart, await api.store.log.head()]));
  });

  test('links within links are all shown where they can be undone, each by itself', async () => {
    const api = await start();
    const { vk, x } = await twoSides(api);
    const chat = await api.arrives({ platform: 'chat', author: { id: '9' } }, 'chat');
    const before = [await snapshot(api, vk), await snapshot(api, x)];
    const inner = await link(api, x, chat.threadId);
    const outer = await link(api, vk, x);
    const { links, row } = await api.thread(chat.threadId);
    expect(row).toMatchObject({ id: vk, messageCount: 7 });
    expect(links.map(({ id }) => id).sort()).toEqual([inner.id, outer.id].sort());
    await api.ok('agent', 'DELETE', `/links/${inner.id}`);
    expect((await api.thread(chat.threadId)).row).toMatchObject({ messageCount: 1 });
    expect((await api.thread(x)).row.id).toBe(vk);
    await api.ok('agent', 'DELETE', `/links/${outer.id}`);
    expect([await snapshot(api, vk), await snapshot(api, x)]).toEqual(before);
  });

  test('a thread is not linked to itself, directly or through other links', async () => {
    const api = await start();
    const { vk, x } = await twoSides(api);
    const join = (to: string, other: string) =>
      api.ask('agent', 'POST', `/threads/${to}/links`, { otherThreadId: other, basis: 'agent' });
    expectRefused(await join(vk, vk), 'same_thread');
    await link(api, vk, x);
    expectRefused(await join(vk, x), 'same_thread');
    expectRefused(await join(x, vk), 'same_thread');
  });

  test('a link is undone once, and made only between threads and on a message that are there', async () => {
    const api = await start();
    const { vk, x } = await twoSides(api);
    const stranger = await api.arrives({ platform: 'chat', author: { id: '9' } }, 'chat');
    const join = (to: string, body: object) =>
      api.ask('agent', 'POST', `/threads/${to}/links`, { basis: 'agent', ...body });
    expectRefused(await join(vk, { otherThreadId: 'th_nowhere' }), 'not_found');
    expectRefused(await join('th_nowhere', { otherThreadId: vk }), 'not_found');
    for (const evidenceMessageId of ['m_nowhere', stranger.id])
      expectRefused(await join(vk, { otherThreadId: x, evidenceMessageId }), 'not_found');
    const { id } = await link(api, vk, x);
    await api.ok('agent', 'DELETE', `/links/${id}`);
    expectRefused(await api.ask('agent', 'DELETE', `/links/${id}`), 'wrong_state');
    expectRefused(await api.ask('agent', 'DELETE', '/links/link_nowhere'), 'not_found');
  });
}

/** Two customers' threads, each with a question, an answer and a note. */
async function twoSides(api: Harness): Promise<{ vk: string; x: string }> {
  const threads = [];
  for (const [source, author] of [
    ['vk', undefined],
    ['x', oleg],
  ] as const) {
    api.clock.advance(60);
    const { threadId } = await api.arrives({ platform: source, ...(author && { author }) }, source);
    await api.sends('agent', threadId);
    await api.deliver();
    await api.ok('agent', 'POST', `/threads/${threadId}/notes`, { text: `заметка ${source}` });
    threads.push(threadId);
  }
  return { vk: threads[0] ?? '', x: threads[1] ?? '' };
}

function link(api: Harness, to: string, otherThreadId: string, change: object = {}): Promise<Link> {
  return api.ok('agent', 'POST', `/threads/${to}/links`, {
    otherThreadId,
    basis: 'agent',
    ...change,
  });
}

async function closeCase(api: Harness, threadId: string): Promise<void> {
  await api.resolve('agent', threadId, { close: true, outcome: 'unconfirmed' });
}

async function snapshot(api: Harness, threadId: string) {
  return { detail: await api.thread(threadId), messages: await api.messages(threadId) };
}

/** Everything shown in a thread is of a case shown there too. */
async function expectWhole(api: Harness, threadId: string): Promise<void> {
  const { row, cases, promises, replies } = await api.thread(threadId);
  const known = cases.map(({ id }) => id);
  const messages = await api.messages(row.id);
  for (const { caseId } of [...messages, ...promises, ...replies]) expect(known).toContain(caseId);
}
