import { expect, test } from 'vitest';
import type { FoundThreadPage, ThreadListQuery } from '#contract/thread.ts';
import type { Away } from '#contract/visit.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** What happened while somebody was away, and what they have not read. */
export function describeVisits(start: Start): void {
  const away = (api: Harness, threadId: string, person = 'agent') =>
    api.ok<Away>(person, 'GET', `/threads/${threadId}/away`);
  const reads = async (api: Harness, threadId: string, person = 'agent') => {
    const { seq } = await away(api, threadId, person);
    expect((await api.ask(person, 'PUT', `/threads/${threadId}/seen`, { seq })).status).toBe(204);
    api.clock.advance(60);
  };
  const kinds = async (api: Harness, threadId: string, person?: string) =>
    (await away(api, threadId, person)).steps.map(({ kind }) => kind);

  test('who opens a thread for the first time was not away', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    expect(await away(api, threadId)).toMatchObject({ since: null, steps: [] });
  });

  test('what others did since is told in order, what oneself did is not', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await reads(api, threadId);
    await reads(api, threadId, 'colleague');
    const again = await api.arrives({ text: 'Ну что там?' });
    await api.ok('colleague', 'POST', `/threads/${threadId}/notes`, { text: 'Звонила' });
    const { steps } = await away(api, threadId);
    expect(steps.map(({ kind }) => kind)).toEqual(['customer', 'note']);
    expect(steps[0]).toMatchObject({ messageId: again.id, actorId: null });
    expect(await kinds(api, threadId, 'colleague')).toEqual(['customer']);
    await reads(api, threadId);
    expect(await kinds(api, threadId)).toEqual([]);
  });

  test('a promise that comes due is news too', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { id } = await api.caseOf(threadId);
    const dueAt = new Date(Date.parse(api.clock.now()) + 3_600_000).toISOString();
    await api.ok('agent', 'POST', `/cases/${id}/promises`, { text: 'Новости', dueAt });
    await reads(api, threadId);
    expect(await kinds(api, threadId)).toEqual([]);
    api.clock.advance(2 * 3_600);
    expect(await kinds(api, threadId)).toEqual(['promise-due']);
  });

  test('reading never goes back, and what came since a reading stays unread', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { seq } = await away(api, threadId);
    api.clock.advance(60);
    await api.arrives({ text: 'Ещё вопрос' });
    await api.ask('agent', 'PUT', `/threads/${threadId}/seen`, { seq });
    expect(await kinds(api, threadId)).toEqual(['customer']);
    await reads(api, threadId);
    await api.ask('agent', 'PUT', `/threads/${threadId}/seen`, { seq });
    expect(await kinds(api, threadId)).toEqual([]);
  });

  test('a thread shown inside another keeps what was read of either', async () => {
    const api = await start();
    const here = await api.arrives();
    const there = await api.arrives({ author: { id: '9', name: 'Мария' } });
    await reads(api, there.threadId);
    await api.ok('colleague', 'POST', `/threads/${here.threadId}/links`, {
      otherThreadId: there.threadId,
      basis: 'agent',
      note: 'Один голос',
    });
    expect((await away(api, there.threadId)).since).not.toBeNull();
  });

  async function unread(api: Harness, value: NonNullable<ThreadListQuery['unread']>) {
    const page = await api.ok<FoundThreadPage>('agent', 'GET', `/threads?unread=${value}`);
    expect(page.total).toBe(page.rows.length);
    return page.rows.map(({ id }) => id);
  }

  test('lists tell the unread from the read, for each person alone', async () => {
    const api = await start();
    const first = await api.arrives();
    const second = await api.arrives({ author: { id: '9', name: 'Олег' } });
    expect((await unread(api, 'yes')).toSorted()).toEqual([first.threadId, second.threadId].sort());
    await reads(api, first.threadId);
    expect(await unread(api, 'yes')).toEqual([second.threadId]);
    expect(await unread(api, 'no')).toEqual([first.threadId]);
    const page = await api.ok<FoundThreadPage>('agent', 'GET', '/threads');
    expect(page.unread).toEqual([second.threadId]);
    expect((await api.ok<FoundThreadPage>('lead', 'GET', '/threads')).unread).toHaveLength(2);
    await api.arrives({ text: 'И снова я' });
    expect(await unread(api, 'no')).toEqual([]);
  });

  test('lists are narrowed by kind and topic', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.arrives({ author: { id: '9', name: 'Олег' }, text: 'Спасибо вам, вы лучшие!' });
    const { row } = await api.thread(threadId);
    const ids = async (query: string) => (await api.list(query)).rows.map(({ id }) => id);
    expect(await ids(`?kind=${row.kind}&topic=${row.topic}`)).toEqual([threadId]);
    expect(await ids('?topic=loan')).toEqual([]);
  });

  test('nobody reads a thread that is not there', async () => {
    const api = await start();
    expectRefused(await api.ask('agent', 'GET', '/threads/nowhere/away'), 'not_found');
    expectRefused(await api.ask('agent', 'PUT', '/threads/nowhere/seen', { seq: 1 }), 'not_found');
  });
}
