import { expect, test } from 'vitest';
import type { Reply } from '#contract/reply.ts';
import type { Harness, Start } from './harness.ts';

/** Whose turn it is to go out, and what may still stop it. */
export function describeSendTurns(start: Start): void {
  test('runs that come twice, or at once, post once', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.sends('agent', threadId);
    api.clock.advance(10);
    await Promise.all([api.deliverDue(), api.deliverDue(), api.deliverDue()]);
    await api.deliverDue();
    expect(api.outbound.posted).toHaveLength(1);
    expect(await api.messages(threadId)).toHaveLength(2);
  });

  test('while one reply is on its way, news of a customer still voids the approval of the next', async () => {
    const api = await start();
    const one = await api.arrives({ author: { id: '1' } });
    const two = await api.arrives({ author: { id: '2' } });
    const first = await approved(api, one.threadId);
    api.clock.advance(1);
    const second = await approved(api, two.threadId);
    api.outbound.answerNext(async () => {
      await api.arrives({ author: { id: '2' }, text: 'Уже не нужно' });
      return { state: 'sent', externalId: 'posted-slowly', permalink: null };
    });
    await api.deliver();
    expect(api.outbound.posted.map(({ id }) => id)).toEqual([first.id]);
    expect((await read(api, second)).state).toBe('in-review');
  });

  test('between the last look at a reply and the channel nothing of ours lets a customer’s news slip in', async () => {
    let slipIn: (() => Promise<unknown>) | undefined;
    const api: Harness = await start((store) => ({
      ...store,
      async read(work) {
        const news = slipIn;
        slipIn = undefined;
        await news?.();
        return store.read(work);
      },
      async write(work) {
        const done = await store.write(work);
        const [newest] = await store.log.since((await store.log.head()) - 1, 1);
        if (newest?.type === 'reply.sending') slipIn = () => api.arrives({ text: 'Уже не нужно' });
        return done;
      },
    }));
    const { threadId } = await api.arrives();
    await approved(api, threadId);
    let messageCount = 0;
    api.outbound.answerNext(async () => {
      slipIn = undefined;
      messageCount = (await api.messages(threadId)).length;
      return { state: 'sent', externalId: 'posted', permalink: null };
    });
    await api.deliver();
    expect(messageCount).toBe(1);
  });

  test('a source that has sent enough keeps no other waiting, however much of it waits', async () => {
    const api = await start();
    const x = await api.arrives({ platform: 'x', author: { id: 'x1' } }, 'x');
    const held = await api.sends('agent', x.threadId);
    const many = Array.from({ length: 250 }, (_, n) => ({
      id: `more-${n}`,
      clientKey: `more-${n}`,
    }));
    await api.store.write(async (tx) => {
      for (const one of many) await tx.replies.put({ ...held, ...one });
      await tx.sendAllowances.put({ id: 'x', left: 0, at: api.clock.now() });
    });
    const vk = await api.arrives();
    const other = await api.sends('agent', vk.threadId);
    await api.deliver();
    expect(api.outbound.posted.map(({ id }) => id)).toContain(other.id);
    expect(api.outbound.posted.length).toBeLessThan(20);
  });

  test('the longest due goes first', async () => {
    const api = await start();
    const sent: string[] = [];
    for (const id of ['3', '1', '2']) {
      const { threadId } = await api.arrives({ author: { id } });
      sent.push((await api.sends('agent', threadId)).id);
      api.clock.advance(1);
    }
    await api.deliver();
    expect(api.outbound.posted.map(({ id }) => id)).toEqual(sent);
  });
}

/** Read by a lead, held for its author's second thoughts. */
async function approved(api: Harness, threadId: string): Promise<Reply> {
  const reply = await api.sends('probation', threadId);
  return api.ok('lead', 'POST', `/replies/${reply.id}/approve`, {
    seenVersion: reply.version,
    lastSeenMessageId: reply.lastSeenMessageId,
  });
}

function read(api: Harness, reply: Reply): Promise<Reply> {
  return api.ok(reply.authorId, 'GET', `/replies/${reply.id}`);
}
