import { expect, test } from 'vitest';
import type { CustomerExport, Erased, Retention } from '#contract/customer-data.ts';
import type { LogEntry } from '#contract/event.ts';
import { replacing } from '../store/replacing.ts';
import type { WriteTx } from '../store/store.ts';
import { EventReader } from './event-reader.ts';
import { maria, mention } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

const DAY_SECONDS = 86_400;

/** What a customer may ask for, and that what was erased is gone and stays gone. */
export function describeErasure(start: Start): void {
  test('an export holds all that is kept, as it was written, and is logged', async () => {
    const api = await start();
    const { threadId, caseId } = await talked(api);
    const all = await api.ok<CustomerExport>(
      'admin',
      'POST',
      `/threads/${threadId}/export?as=json`,
    );
    expect(all.messages.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Карта 4111 1111 1111 1111, верните деньги', 'Клиентка с историей']),
    );
    expect(all.messages.some(({ direction }) => direction === 'out')).toBe(true);
    expect(all.accounts).toMatchObject([{ name: maria.name, externalId: maria.id }]);
    expect(all.cases.map(({ id }) => id)).toEqual([caseId]);
    expect([all.promises, all.replies, all.facts].map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(all.attachments).toMatchObject([
      { lies: 'elsewhere', url: 'https://files.example/a.png', name: null, file: null },
    ]);
    expect(all.log.at(-1)).toMatchObject({ type: 'customer.exported', actorId: 'admin' });
    expect(all.log.map(({ seq }) => seq)).toEqual(
      all.log.map(({ seq }) => seq).toSorted((a, b) => a - b),
    );
  });

  test('an export holds linked threads and nobody else', async () => {
    const api = await start();
    const { threadId } = await talked(api);
    const other = await api.arrives({ platform: 'x', author: { id: 'x1', name: 'М. К.' } }, 'x');
    await api.arrives({ author: { id: '77', name: 'Чужая' }, text: 'Не моё' });
    await linked(api, threadId, other.threadId);
    const all = await api.ok<CustomerExport>(
      'admin',
      'POST',
      `/threads/${threadId}/export?as=json`,
    );
    expect(all.threadIds.toSorted()).toEqual([threadId, other.threadId].toSorted());
    expect(all.accounts).toHaveLength(2);
    expect(all.links).toHaveLength(1);
    expect(JSON.stringify(all)).not.toContain('Не моё');
  });

  test('an erased customer is nowhere: no list, no thread, no search, no likeness, no word in the log', async () => {
    const api = await start();
    const { threadId } = await talked(api);
    await api.arrives(
      { platform: 'x', author: { id: 'x1', handle: 'maria.k', name: maria.name } },
      'x',
    );
    await closed(api, threadId);
    const before = await api.list('?view=closed');
    const erased = await api.ok<Erased>('admin', 'POST', `/threads/${threadId}/erase`, {
      reason: 'asked',
    });
    expect(erased).toEqual({ messages: expect.any(Number), cases: 1, accounts: 1 });
    expectRefused(await api.ask('agent', 'GET', `/threads/${threadId}`), 'not_found');
    expect((await api.list('?view=closed')).total).toBe(before.total - 1);
    expect((await api.list(`?view=all&q=${encodeURIComponent('верните деньги')}`)).rows).toEqual(
      [],
    );
    expect(await api.messages(threadId)).toEqual([]);
    const again = { reason: 'asked' };
    expectRefused(await api.ask('admin', 'POST', `/threads/${threadId}/erase`, again), 'not_found');
    const other = (await api.list('?view=all')).rows[0]?.id ?? '';
    expect((await api.thread(other)).hints).toEqual([]);
    const log = await api.store.read((tx) => tx.log.ofThread(threadId, 500));
    expect(log.length).toBeGreaterThan(8);
    expect(log.slice(0, -1).every(({ data }) => Object.keys(data).length === 0)).toBe(true);
    expect(log.at(-1)).toMatchObject({
      type: 'customer.erased',
      actorId: 'admin',
      data: { reason: 'asked', ...erased },
    });
  });

  test('numbers of cases are not given again, and what was counted stays counted', async () => {
    const api = await start();
    const { threadId, number } = await talked(api);
    await closed(api, threadId);
    const counted = await api.ok('lead', 'GET', '/promises/counts');
    await erase(api, threadId);
    expect(await api.ok('lead', 'GET', '/promises/counts')).toEqual(counted);
    const fresh = await api.arrives({ author: { id: '88' }, text: `Моё обращение ${number}?` });
    const { row } = await api.thread(fresh.threadId);
    expect(row.caseNumber).not.toBe(number);
    expect(row.customerName).not.toBe(maria.name);
    expect((await api.thread(fresh.threadId)).links).toEqual([]);
  });

  test('what is delivered again does not come back, by whatever name, nor do echoes of our answers', async () => {
    const api = await start();
    const { threadId } = await talked(api);
    await closed(api, threadId);
    await erase(api, threadId);
    const head = await api.store.log.head();
    const text = 'Карта 4111 1111 1111 1111, верните деньги';
    const again = await api.ingest(
      [
        mention('vk.1', { text, nativeId: 'n1' }),
        mention('vk.1', { text: 'правка', version: '9' }),
        { op: 'delete', id: 'vk.1', version: '10' },
        mention('echo', { direction: 'out', parentId: 'vk.1', text: 'Мария, всё вернули' }),
      ],
      'vk',
    );
    const seen = await api.ingest([mention('other-name', { text, nativeId: 'n1' })], 'facebook');
    for (const { code, mentionId, threadId: at } of [...again, ...seen])
      expect([code, mentionId, at]).toEqual(['erased', null, null]);
    expect(await api.store.log.head()).toBe(head);
    const fresh = await api.arrives({ id: 'vk.new', text: 'Снова я' });
    expect(fresh.threadId).not.toBe(threadId);
    expect((await api.messages(fresh.threadId)).map((message) => message.text)).toEqual([
      'Снова я',
    ]);
  });

  test('the feed tells of it', async () => {
    const api = await start();
    const { threadId } = await talked(api);
    await closed(api, threadId);
    const events = new EventReader(
      await api.request('/api/events', { headers: { 'x-person': 'agent' } }),
    );
    await events.next();
    await erase(api, threadId);
    const told = JSON.parse((await events.next()).data) as LogEntry;
    expect(told).toMatchObject({ type: 'customer.erased', threadId });
    await events.close();
  });

  test('who is being cared for is not erased: an open case and a reply on its way come first', async () => {
    const api = await start();
    const open = await api.arrives();
    const input = { reason: 'asked' };
    expectRefused(
      await api.ask('admin', 'POST', `/threads/${open.threadId}/erase`, input),
      'wrong_state',
    );
    expect(await api.messages(open.threadId)).toHaveLength(1);
    const { threadId } = await talked(api);
    await closed(api, threadId);
    const reply = (await api.store.read((tx) => tx.replies.ofThread(threadId)))[0];
    if (!reply) throw new Error('no reply');
    await api.store.write((tx) => tx.replies.put({ ...reply, state: 'unknown' }));
    expectRefused(
      await api.ask('admin', 'POST', `/threads/${threadId}/erase`, input),
      'unsent_reply',
    );
    expect((await api.messages(threadId)).length).toBeGreaterThan(2);
  });

  test('linked threads go together; whoever is somebody else stays', async () => {
    const api = await start();
    const { threadId } = await talked(api);
    const other = await api.arrives({ platform: 'x', author: { id: 'x1' } }, 'x');
    await linked(api, threadId, other.threadId);
    const stranger = await api.arrives({ author: { id: '77', name: 'Чужая' }, text: 'Не моё' });
    await closed(api, threadId);
    await erase(api, other.threadId);
    for (const id of [threadId, other.threadId])
      expectRefused(await api.ask('agent', 'GET', `/threads/${id}`), 'not_found');
    expect((await api.thread(stranger.threadId)).row.customerName).toBe('Чужая');
    expect((await api.list(`?view=all&q=${encodeURIComponent('Не моё')}`)).total).toBe(1);
  });

  test('by the policy those who have been silent go, and nobody else', async () => {
    const api = await start();
    const { threadId } = await talked(api);
    await closed(api, threadId);
    const open = await api.arrives({ author: { id: '5' } });
    expect(await api.ok('admin', 'GET', '/retention')).toEqual({ days: null, version: 0 });
    api.clock.advance(400 * DAY_SECONDS);
    expect(await api.eraseQuiet()).toBe(0);
    const set = { days: 365, seenVersion: 0 };
    expect(await api.ok<Retention>('admin', 'PUT', '/retention', set)).toEqual({
      days: 365,
      version: 1,
    });
    expectRefused(await api.ask('admin', 'PUT', '/retention', set), 'version_conflict');
    const late = await api.arrives({ author: { id: '6' } });
    await closed(api, late.threadId);
    expect(await api.eraseQuiet()).toBe(1);
    expect(await api.eraseQuiet()).toBe(0);
    expectRefused(await api.ask('agent', 'GET', `/threads/${threadId}`), 'not_found');
    for (const id of [open.threadId, late.threadId]) await api.thread(id);
    const log = await api.store.read((tx) => tx.log.ofThread(threadId, 500));
    expect(log.at(-1)).toMatchObject({ actorId: null, data: { reason: 'retention' } });
  });

  test('a case that ended lately is life of its customer, however old its last message', async () => {
    const api = await start();
    const { threadId } = await talked(api);
    await api.ok('admin', 'PUT', '/retention', { days: 365, seenVersion: 0 });
    api.clock.advance(400 * DAY_SECONDS);
    await closed(api, threadId);
    expect(await api.eraseQuiet()).toBe(0);
    api.clock.advance(366 * DAY_SECONDS);
    expect(await api.eraseQuiet()).toBe(1);
  });

  test('customers who cannot be erased keep no other from being', async () => {
    const stuck: string[] = [];
    const api = await start((store) => ({
      ...store,
      write: (work) =>
        store.write(async (tx) => {
          const forget: WriteTx['forget'] = async (customer) => {
            if (stuck.includes(customer.threadIds[0] ?? '')) throw new Error('out of order');
            await tx.forget(customer);
          };
          const result = await work(replacing(tx, { forget }));
          return result;
        }),
    }));
    await api.ok('admin', 'PUT', '/retention', { days: 365, seenVersion: 0 });
    for (let number = 0; number < 21; number += 1) {
      const { threadId } = await api.arrives({ author: { id: `${number}` } });
      await closed(api, threadId);
      stuck.push(threadId);
      api.clock.advance(1);
    }
    const free = await api.arrives({ author: { id: 'last' } });
    await closed(api, free.threadId);
    api.clock.advance(366 * DAY_SECONDS);
    await expect(api.eraseQuiet()).rejects.toThrow('Some customers could not be erased.');
    expectRefused(await api.ask('agent', 'GET', `/threads/${free.threadId}`), 'not_found');
    for (const id of stuck) await api.thread(id);
  });

  test('a number of days that would empty the house is refused', async () => {
    const api = await start();
    for (const days of [0, 7, -1, 1.5])
      expectRefused(
        await api.ask('admin', 'PUT', '/retention', { days, seenVersion: 0 }),
        'validation_failed',
      );
  });
}

/** Maria wrote, was answered with a promise that was kept, and the team noted things about her. */
export async function talked(api: Harness) {
  const { threadId, id } = await api.arrives({
    id: 'vk.1',
    nativeId: 'n1',
    text: 'Карта 4111 1111 1111 1111, верните деньги',
    attachments: [{ kind: 'image', url: 'https://files.example/a.png' }],
  });
  const { id: caseId, number } = await api.caseOf(threadId);
  await api.ok('agent', 'POST', `/threads/${threadId}/notes`, { text: 'Клиентка с историей' });
  await api.ok('agent', 'POST', `/threads/${threadId}/facts`, {
    kind: 'pinned',
    text: 'Звонит дочь',
  });
  await api.ok('agent', 'PUT', `/threads/${threadId}/seen`, { seq: 2 });
  await api.sends('agent', threadId, {
    text: 'Мария, уже исправляю, напишу завтра. Анна',
    promise: { text: 'Напишу Марии', dueAt: '2026-12-01T10:00:00.000Z' },
  });
  await api.deliver();
  return { threadId, messageId: id, caseId, number };
}

/** Told, listened to, and closed; the promise is kept. */
export async function closed(api: Harness, threadId: string): Promise<void> {
  const { promises } = await api.thread(threadId);
  for (const { id, state } of promises)
    if (state === 'open') await api.ok('agent', 'POST', `/promises/${id}/close`, { how: 'kept' });
  const { status, body } = await api.resolve('agent', threadId, {
    close: true,
    outcome: 'listened',
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
}

export function erase(api: Harness, threadId: string): Promise<Erased> {
  return api.ok('admin', 'POST', `/threads/${threadId}/erase`, { reason: 'asked' });
}

async function linked(api: Harness, threadId: string, otherThreadId: string): Promise<void> {
  const input = { otherThreadId, basis: 'agent' };
  await api.ok('agent', 'POST', `/threads/${threadId}/links`, input);
}
