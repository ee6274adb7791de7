import { expect, test } from 'vitest';
import type { Reply } from '#contract/reply.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** Where a person posts, and says what became of it. */
export function describeByHand(start: Start): void {
  test('where no API posts, the agent posts by hand and says where it is', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ platform: 'banki.ru', kind: 'review' }, 'review');
    const reply = await api.sends('agent', threadId);
    expect(reply).toMatchObject({ state: 'assisted', sendAt: null });
    await api.deliver();
    expect(api.outbound.posted).toEqual([]);
    expect((await api.thread(threadId)).row.pending).toBe('assisted');
    const permalink = 'https://banki.example/answers/7';
    expect(await confirm(api, reply, { outcome: 'posted', permalink })).toMatchObject({
      state: 'sent',
    });
    expect((await api.messages(threadId)).at(-1)).toMatchObject({ permalink, externalId: null });
    expectRefused(
      await api.ask('agent', 'POST', `/replies/${reply.id}/confirm`, { outcome: 'posted' }),
      'wrong_state',
    );
  });

  test('what could not be posted by hand is failed, and by hand again when it goes again', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ platform: 'banki.ru', kind: 'review' }, 'review');
    const reply = await api.sends('agent', threadId);
    const failed = await confirm(api, reply, { outcome: 'failed', reason: 'форма закрыта' });
    expect(failed).toMatchObject({ state: 'failed', failure: { reason: 'форма закрыта' } });
    expect(await act(api, reply, 'retry')).toMatchObject({ state: 'assisted', failure: null });
  });

  test('a held reply is not there to be confirmed, retried or withdrawn', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { id } = await api.sends('agent', threadId);
    for (const verb of ['confirm', 'retry', 'withdraw'])
      expectRefused(
        await api.ask(
          'agent',
          'POST',
          `/replies/${id}/${verb}`,
          verb === 'confirm' ? { outcome: 'posted' } : undefined,
        ),
        'wrong_state',
      );
  });
}

function act(api: Harness, reply: Reply, verb: string): Promise<Reply> {
  return api.ok(reply.authorId, 'POST', `/replies/${reply.id}/${verb}`);
}

function confirm(api: Harness, reply: Reply, body: object): Promise<Reply> {
  return api.ok(reply.authorId, 'POST', `/replies/${reply.id}/confirm`, body);
}
