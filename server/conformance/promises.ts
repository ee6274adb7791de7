import { expect, test } from 'vitest';
import type { NewsPromise, OwnPromises } from '#contract/promise.ts';
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
    expect(await counts()).toMatchObject({ promises: 1, overdue: 0, soon: 1 });
    api.clock.advance(3600);
    expect(await counts()).toMatchObject({ promises: 1, overdue: 1, soon: 0 });
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
    const end = { how: 'withdrawn', note: 'Решает другой банк' };
    const close = () => api.ask('agent', 'POST', `/promises/${body.id}/close`, end);
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

/** How it ends is ours to say, and the customer's to hear. */
export function describePromiseEnds(start: Start): void {
  test('the thanks of a customer clear no promise, an answer of ours neither unless its author says so', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { body } = await promise(api, threadId, '2026-11-18T12:00:00Z');
    await api.arrives({ text: 'Спасибо большое!' });
    expect((await find(api, threadId, body.id)).state).toBe('open');
    await api.sends('agent', threadId);
    await api.deliver();
    expect((await find(api, threadId, body.id)).state).toBe('open');
    const reply = await api.sends('agent', threadId, { keepsPromiseId: body.id });
    expect((await find(api, threadId, body.id)).state).toBe('open');
    await api.deliver();
    expect(await find(api, threadId, body.id)).toMatchObject({
      state: 'kept',
      toldAt: api.clock.now(),
      toldReplyId: reply.id,
    });
  });

  test('a broken promise has to be told: the row says so until a reply of ours does', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { body } = await promise(api, threadId, '2026-11-18T10:00:00Z');
    const breaks = () => api.ask('agent', 'POST', `/promises/${body.id}/close`, { how: 'broken' });
    expectRefused(await breaks(), 'wrong_state');
    api.clock.advance(3601);
    expect((await breaks()).body).toMatchObject({ state: 'broken', toldAt: null });
    expect((await api.thread(threadId)).row.untoldCount).toBe(1);
    expect((await own(api, 'agent')).promises).toMatchObject([
      { promise: { id: body.id, state: 'broken' }, asked: 'Списали комиссию дважды' },
    ]);
    const reply = await api.sends('agent', threadId, { keepsPromiseId: body.id });
    await api.deliver();
    expect(await find(api, threadId, body.id)).toMatchObject({
      state: 'broken',
      toldAt: api.clock.now(),
      toldReplyId: reply.id,
    });
    expect((await api.thread(threadId)).row.untoldCount).toBe(0);
    expect((await own(api, 'agent')).promises).toEqual([]);
    expectRefused(await api.send('agent', threadId, { keepsPromiseId: body.id }), 'not_found');
  });

  test('it is withdrawn for a reason, and told otherwise than by a reply once', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { body } = await promise(api, threadId, '2026-11-18T10:00:00Z');
    const path = `/promises/${body.id}`;
    for (const note of [undefined, '', '  '])
      expectRefused(
        await api.ask('agent', 'POST', `${path}/close`, { how: 'withdrawn', note }),
        'reason_needed',
      );
    expectRefused(await api.ask('agent', 'POST', `${path}/told`), 'wrong_state');
    await api.ok('agent', 'POST', `${path}/close`, {
      how: 'withdrawn',
      note: 'Решает другой банк',
    });
    expect(await find(api, threadId, body.id)).toMatchObject({ toldAt: null });
    expect(await api.ok('agent', 'POST', `${path}/told`)).toMatchObject({
      state: 'withdrawn',
      note: 'Решает другой банк',
      toldAt: api.clock.now(),
      toldReplyId: null,
    });
    expectRefused(await api.ask('agent', 'POST', `${path}/told`), 'wrong_state');
  });

  test('with a case that ends unconfirmed its promises lapse, and nobody has to be told', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { body } = await promise(api, threadId, '2026-11-18T10:00:00Z');
    await api.resolve('agent', threadId, { close: true, outcome: 'listened' });
    expect(await find(api, threadId, body.id)).toMatchObject({ state: 'withdrawn', note: null });
    expect((await api.thread(threadId)).row.untoldCount).toBe(0);
    expect((await own(api, 'agent')).promises).toEqual([]);
  });

  test('ends are counted by whoever was to tell it, by source and by topic, for four weeks', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const ends = ['kept', 'kept', 'withdrawn'] as const;
    for (const how of ends) {
      const { body } = await promise(api, threadId, '2026-11-18T12:00:00Z');
      await api.ok('agent', 'POST', `/promises/${body.id}/close`, { how, note: 'сказал' });
    }
    const late = await promise(api, threadId, '2026-11-18T12:00:00Z');
    await api.ok('agent', 'POST', '/promises/hand-over', { toId: 'colleague' });
    api.clock.advance(4 * 3600);
    await api.ok('colleague', 'POST', `/promises/${late.body.id}/close`, { how: 'broken' });
    const { topic } = (await api.thread(threadId)).row;
    const all = { kept: 2, broken: 1, withdrawn: 1 };
    expect(await api.ok('lead', 'GET', '/promises/counts')).toEqual({
      days: 28,
      byPerson: [
        { id: 'agent', kept: 2, broken: 0, withdrawn: 1 },
        { id: 'colleague', kept: 0, broken: 1, withdrawn: 0 },
      ],
      bySource: [{ id: 'vk', ...all }],
      byTopic: [{ id: topic, ...all }],
    });
    api.clock.advance(28 * 86_400);
    expect(await api.ok('lead', 'GET', '/promises/counts')).toMatchObject({ byPerson: [] });
  });

  test('a reminder holds the words of the customer, without their card number, and ours', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ text: 'Карта 4111 1111 1111 1111 не работает' });
    await promise(api, threadId, '2026-11-18T12:00:00Z');
    await promise(api, threadId, '2026-11-18T10:00:00Z');
    const { promises } = await own(api, 'agent');
    expect(promises.map(({ promise: { dueAt } }) => dueAt)).toEqual([
      '2026-11-18T10:00:00.000Z',
      '2026-11-18T12:00:00.000Z',
    ]);
    expect(promises[0]).toMatchObject({
      caseNumber: 'C-2026-000001',
      customerName: 'Мария',
      asked: 'Карта •••• •••• •••• •••• не работает',
      promise: { text: 'Напишу, что с возвратом' },
    });
    expect((await own(api, 'colleague')).promises).toEqual([]);
  });
}

async function find(api: Harness, threadId: string, id: string): Promise<NewsPromise> {
  const { promises } = await api.thread(threadId);
  const found = promises.find((item) => item.id === id);
  if (!found) throw new Error(`no promise ${id}`);
  return found;
}

async function own(api: Harness, person: string): Promise<OwnPromises> {
  return api.ok(person, 'GET', '/promises/own');
}

async function promise(api: Harness, threadId: string, dueAt: string) {
  const { row } = await api.thread(threadId);
  return api.ask<NewsPromise>('agent', 'POST', `/cases/${row.caseId}/promises`, {
    text: 'Напишу, что с возвратом',
    dueAt,
  });
}
