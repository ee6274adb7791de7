import { expect, test } from 'vitest';
import type { Draft, Reply } from '#contract/reply.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** The seconds for second thoughts. */
export function describeUndoing(start: Start): void {
  test('within its seconds a reply is undone, its words are a draft again and nothing goes out', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await saveDraft(api, threadId, 'Уже исправляю');
    const reply = await api.sends('agent', threadId, { text: 'Уже исправляю' });
    expect((await api.thread(threadId)).draft).toBeNull();
    api.clock.advance(9.999);
    const undone = await act(api, reply, 'undo');
    expect(undone).toMatchObject({ state: 'withdrawn', sendAt: null });
    expect((await api.thread(threadId)).draft).toMatchObject({
      text: 'Уже исправляю',
      place: reply.place,
    });
    await api.deliver();
    expect(api.outbound.posted).toEqual([]);
    expect((await api.thread(threadId)).replies).toEqual([]);
  });

  test('words begun meanwhile are kept below those that come back', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const reply = await api.sends('agent', threadId, { text: 'Первое' });
    await saveDraft(api, threadId, 'Второе');
    await act(api, reply, 'undo');
    expect((await api.thread(threadId)).draft?.text).toBe('Первое\n\nВторое');
  });

  test('after its seconds, or once sent, it is too late to undo', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { id } = await api.sends('agent', threadId);
    api.clock.advance(10);
    expectRefused(await api.ask('agent', 'POST', `/replies/${id}/undo`), 'too_late');
    await api.deliverDue();
    expectRefused(await api.ask('agent', 'POST', `/replies/${id}/undo`), 'too_late');
    expect(api.outbound.posted).toHaveLength(1);
  });
}

function act(api: Harness, reply: Reply, verb: string): Promise<Reply> {
  return api.ok(reply.authorId, 'POST', `/replies/${reply.id}/${verb}`);
}

function saveDraft(api: Harness, threadId: string, text: string): Promise<Draft> {
  return api.ok('agent', 'PUT', `/threads/${threadId}/draft`, { text, place: null });
}
