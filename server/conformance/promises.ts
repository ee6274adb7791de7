import { expect, test } from 'vitest';
import type { NewsPromise } from '#contract/promise.ts';
import type { ViewCounts } from '#contract/thread.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** News promised by a time belongs to the case until it is told or taken back. */
export function describePromises(start: Start): void {
  test('a promise is of its case, due at an instant, and shown in the list', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { row } = await api.thread(threadId);
    const made = await promise(api, threadId, '2026-11-18T15:00:00+03:00');
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      caseId: row.caseId,
      threadId,
      text: 'Напишу, что с возвратом',
      dueAt: '2026-11-18T12:00:00.000Z',
      madeAt: api.clock.now(),
      madeById: 'agent',
      replyId: null,
      state: 'open',
    });
    expect((await api.thread(threadId)).row.promiseDueAt).toBe('2026-11-18T12:00:00.000Z');
    expect((await api.list('?view=promises')).rows.map(({ id }) => id)).toEqual([threadId]);
  });

  test('the list shows the promise that is due first, and counts those that are overdue', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await promise(api, threadId, '2026-11-18T12:00:00Z');
    await promise(api, threadId, '2026-11-18T10:00:00Z');
    expect((await api.thread(threadId)).row.promiseDueAt).toBe('2026-11-18T10:00:00.000Z');
    const counts = () => api.ok<ViewCounts>('agent', 'GET', '/views');
    expect(await counts()).toMatchObject({ promises: 1, overdue: 0 });
    api.clock.advance(3601);
    expect(await counts()).toMatchObject({ promises: 1, overdue: 1 });
  });

  test.each(['2026-11-18T09:00:00.000Z', '2026-11-18T11:59:59+03:00'])(
    'nothing is promised for %s, which is not ahead',
    async (dueAt) => {
      const api = await start();
      const { threadId } = await api.arrives();
      expectRefused(await promise(api, threadId, dueAt), 'time_in_past');
      expect((await api.thread(threadId)).promises).toEqual([]);
    },
  );

  test('a closed case promises nothing', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.resolve('agent', threadId, { close: true, outcome: 'listened' });
    expectRefused(await promise(api, threadId, '2026-11-18T12:00:00Z'), 'wrong_state');
  });

  test.each([
    ['kept', 0, 'kept'],
    ['kept', 1, 'broken'],
    ['withdrawn', 1, 'withdrawn'],
  ])('told as %s, %i s after its hour, it is %s', async (how, secondsLate, state) => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { body } = await promise(api, threadId, '2026-11-18T10:00:00Z');
    api.clock.advance(3600 + secondsLate);
    const closed = await api.ok<NewsPromise>('colleague', 'POST', `/promises/${body.id}/close`, {
      how,
      note: 'рассказал',
    });
    expect(closed).toMatchObject({
      state,
      closedAt: api.clock.now(),
      closedById: 'colleague',
      note: 'рассказал',
    });
    expect((await api.thread(threadId)).row.promiseDueAt).toBeNull();
    expect((await api.store.log.since(0, 100)).at(-1)).toMatchObject({
      type: `promise.${state}`,
      subjectId: body.id,
    });
  });

  test('a promise is closed once', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { body } = await promise(api, threadId, '2026-11-18T10:00:00Z');
    const close = () =>
      api.ask('agent', 'POST', `/promises/${body.id}/close`, { how: 'withdrawn' });
    const answers = await Promise.all([close(), close()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expectRefused(await close(), 'wrong_state');
  });

  test('a case that owes news stays open when we answer, another case of the customer does not', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const first = await api.caseOf(threadId);
    const { body } = await promise(api, threadId, '2026-11-19T10:00:00Z');
    await api.sends('agent', threadId);
    await api.deliver();
    expect((await api.caseOf(threadId)).status).toBe('open');

    const other = await api.arrives({ platform: 'x' }, 'x');
    const { id } = await api.caseOf(other.threadId);
    // An untouched case would be folded into the first.
    await api.ok('agent', 'POST', `/cases/${id}/assign`, {
      assigneeId: 'agent',
      seenAssigneeId: null,
    });
    await api.ok('agent', 'POST', `/threads/${threadId}/links`, {
      otherThreadId: other.threadId,
      basis: 'agent',
    });
    const { cases } = await api.thread(threadId);
    const second = cases.find(({ id }) => id !== first.id);
    await api.sends('agent', threadId, { caseId: second?.id ?? '' });
    await api.deliver();
    const after = (await api.thread(threadId)).cases;
    expect(after.find(({ id }) => id === second?.id)?.status).toBe('waiting-customer');
    expect(after.find(({ id }) => id === first.id)?.status).toBe('open');
    expect(body.caseId).toBe(first.id);
  });
}

async function promise(api: Harness, threadId: string, dueAt: string) {
  const { row } = await api.thread(threadId);
  return api.ask<NewsPromise>('agent', 'POST', `/cases/${row.caseId}/promises`, {
    text: 'Напишу, что с возвратом',
    dueAt,
  });
}
