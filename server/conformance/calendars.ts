import { expect, test } from 'vitest';
import type { Calendar } from '#contract/calendar.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

const night = [{ from: '22:00', to: '06:00' }];

/** Our people in VK work at night. */
export const nights = {
  name: 'Nights',
  tz: 'Asia/Yekaterinburg',
  week: Array.from({ length: 7 }, () => night),
  holidays: [],
  workdays: [],
  sourceIds: ['vk'],
  firstAnswerMinutes: 30,
  newsEveryMinutes: 480,
  followUpDays: [3],
};

/** An open case always has a time of the next news: the promise's, else the policy's. */
export function describeCalendars(start: Start): void {
  test('there is a standard calendar, and a customer who wrote is answered by it', async () => {
    const api = await start();
    expect((await list(api)).map(({ id }) => id)).toEqual(['standard']);
    // Wednesday noon in Moscow, and two hours of work from there.
    const { threadId } = await api.arrives();
    expect(await nextNews(api, threadId)).toEqual(['2026-11-18T11:00:00.000Z', 'policy']);
  });

  test('a promise comes before the policy; told, the policy counts from our last word', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { id } = await api.caseOf(threadId);
    const promise = await api.ok<{ id: string }>('agent', 'POST', `/cases/${id}/promises`, {
      text: 'Напишу',
      dueAt: '2026-11-20T12:00:00Z',
    });
    expect(await nextNews(api, threadId)).toEqual(['2026-11-20T12:00:00.000Z', 'promise']);
    await api.sends('agent', threadId);
    await api.deliver();
    await api.ok('agent', 'POST', `/promises/${promise.id}/close`, { how: 'kept' });
    // Two working days of nine hours later, ten seconds of undoing included.
    expect(await nextNews(api, threadId)).toEqual(['2026-11-20T09:00:10.000Z', 'policy']);
    await api.resolve('agent', threadId, { close: true, outcome: 'unconfirmed' });
    expect(await nextNews(api, threadId)).toEqual([null, null]);
  });

  test('a source lives by the calendar that names it', async () => {
    const api = await start();
    const made = await put(api, 'nights', { ...nights, seenVersion: 0 });
    expect(made.body).toEqual({ ...nights, id: 'nights', version: 1 });
    const vk = await api.arrives();
    // 14:00 in Yekaterinburg: work begins at 22:00.
    expect(await nextNews(api, vk.threadId)).toEqual(['2026-11-18T17:30:00.000Z', 'policy']);
    const x = await api.arrives({ platform: 'x' }, 'x');
    expect(await nextNews(api, x.threadId)).toEqual(['2026-11-18T11:00:00.000Z', 'policy']);
    expect((await api.store.log.since(0, 100))[0]).toMatchObject({
      type: 'calendar.changed',
      actorId: 'lead',
      subjectId: 'nights',
    });
  });

  test('a source that a second calendar names leaves the first', async () => {
    const api = await start();
    await put(api, 'nights', { ...nights, sourceIds: ['vk', 'x'], seenVersion: 0 });
    await put(api, 'days', { ...nights, tz: 'UTC', sourceIds: ['vk'], seenVersion: 0 });
    const named = (await list(api)).map(({ id, sourceIds, version }) => [id, sourceIds, version]);
    expect(named.toSorted()).toEqual([
      ['days', ['vk'], 1],
      ['nights', ['x'], 2],
      ['standard', [], 0],
    ]);
  });

  test.each([
    ['a zone that there is not', { tz: 'Mars/Olympus' }],
    ['a week of six days', { week: nights.week.slice(1) }],
    ['a week without work', { week: Array.from({ length: 7 }, () => []) }],
    [
      'a time that there is not',
      { week: Array.from({ length: 7 }, () => [{ from: '25:00', to: '26:00' }]) },
    ],
    ['an answer in no time', { firstAnswerMinutes: 0 }],
    ['follow-ups that go back in time', { followUpDays: [5, 2] }],
    ['no follow-up', { followUpDays: [] }],
    [
      'a day worked by the hours of a day off',
      {
        week: [...Array.from({ length: 6 }, () => night), []],
        workdays: [{ date: '2026-11-21', name: 'Instead of Monday', weekday: 6 }],
      },
    ],
  ])('%s is refused', async (_name, change) => {
    const api = await start();
    expectRefused(
      await put(api, 'nights', { ...nights, ...change, seenVersion: 0 }),
      'validation_failed',
    );
    expect(await list(api)).toHaveLength(1);
  });
}

async function list(api: Harness): Promise<Calendar[]> {
  return (await api.ok<{ calendars: Calendar[] }>('agent', 'GET', '/calendars')).calendars;
}

function put(api: Harness, id: string, body: object) {
  return api.ask<Calendar>('lead', 'PUT', `/calendars/${id}`, body);
}

async function nextNews(api: Harness, threadId: string) {
  const { nextNewsAt, nextNewsReason } = (await api.thread(threadId)).row;
  return [nextNewsAt, nextNewsReason];
}
