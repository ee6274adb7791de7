import { expect, test } from 'vitest';
import type { Landmark } from '#contract/landmark.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** The way to a date, a case and a promise in a long thread. */
export function describeLandmarks(start: Start): void {
  const landmark = (api: Harness, threadId: string, query: string) =>
    api.ask<Landmark>('agent', 'GET', `/threads/${threadId}/landmark?${query}`);

  test('a date leads to the first message from then on, the future to the newest', async () => {
    const api = await start();
    const first = await api.arrives({ occurredAt: '2026-11-16T08:00:00.000Z' });
    const second = await api.arrives({ occurredAt: '2026-11-18T07:00:00.000Z' });
    const at = async (time: string) =>
      (await landmark(api, first.threadId, `at=${time}`)).body.messageId;
    expect(await at('2026-11-16T00:00:00Z')).toBe(first.id);
    expect(await at('2026-11-17T00:00:00Z')).toBe(second.id);
    expect(await at('2027-01-01T00:00:00Z')).toBe(second.id);
  });

  test('a case leads to its beginning, a promise to the reply that made it', async () => {
    const api = await start();
    const { id, threadId } = await api.arrives();
    await api.arrives();
    const { caseId } = (await api.thread(threadId)).row;
    expect((await landmark(api, threadId, `case=${caseId}`)).body.messageId).toBe(id);
    const text = 'Напишу вам завтра в 12:00. Анна';
    const dueAt = '2026-11-19T09:00:00.000Z';
    const reply = await api.sends('agent', threadId, { text, promise: { text, dueAt } });
    await api.deliver();
    const { promises } = await api.thread(threadId);
    const told = (await api.messages(threadId)).find(({ replyId }) => replyId === reply.id);
    const query = `promise=${(promises[0] as NewsPromise).id}`;
    expect((await landmark(api, threadId, query)).body.messageId).toBe(told?.id);
  });

  test('what is not of this thread is not found, and two questions at once are none', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    expectRefused(await landmark(api, threadId, 'case=case_nowhere'), 'not_found');
    expectRefused(await landmark(api, threadId, 'promise=nowhere'), 'not_found');
    expectRefused(await landmark(api, threadId, ''), 'validation_failed');
    expectRefused(await landmark(api, threadId, 'case=a&promise=b'), 'validation_failed');
  });
}
