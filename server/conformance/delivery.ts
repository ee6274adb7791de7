import { expect, test } from 'vitest';
import type { Reply } from '#contract/reply.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** From the button to the customer, and back to the agent when it does not get there. */
export function describeDelivery(start: Start): void {
  test.each(['undo', 'withdraw', 'retry', 'confirm'])(
    'only its author may %s a reply',
    async (verb) => {
      const api = await start();
      const { threadId } = await api.arrives();
      const { id } = await api.sends('agent', threadId);
      const body = verb === 'confirm' ? { outcome: 'posted' } : undefined;
      for (const person of ['colleague', 'lead'])
        expectRefused(await api.ask(person, 'POST', `/replies/${id}/${verb}`, body), 'forbidden');
      const nowhere = await api.ask('agent', 'POST', `/replies/reply_nowhere/${verb}`, body);
      expectRefused(nowhere, 'not_found');
    },
  );

  test('what the channel took is a message of the thread, answered to the one it was pinned to', async () => {
    const api = await start();
    const { threadId, id } = await api.arrives();
    const reply = await api.sends('agent', threadId, { text: 'Уже исправляю' });
    await api.deliver();
    const [, message] = await api.messages(threadId);
    expect(message).toMatchObject({
      direction: 'out',
      text: 'Уже исправляю',
      visibility: 'public',
      parentId: id,
      personId: 'agent',
      replyId: reply.id,
      externalId: 'posted-1',
      permalink: 'https://vk.example/wall-1?reply=1',
      occurredAt: api.clock.now(),
    });
    expect(await api.ok('agent', 'GET', `/replies/${reply.id}`)).toMatchObject({
      state: 'sent',
      attempts: 1,
      sendAt: null,
      messageId: message?.id,
    });
    expect((await api.thread(threadId)).row).toMatchObject({
      status: 'waiting-customer',
      assigneeId: 'agent',
      lastDirection: 'out',
      snippet: 'Уже исправляю',
      waitingSince: null,
    });
  });

  test('what fails comes back to its author, goes again on their word, or is taken back', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const reply = await api.sends('agent', threadId);
    api.outbound.answerNext({ state: 'failed', code: 'rate', reason: 'too many posts' });
    await api.deliver();
    const failure = { code: 'rate', reason: 'too many posts', at: api.clock.now() };
    expect((await api.thread(threadId)).replies).toMatchObject([{ state: 'failed', failure }]);
    expect((await api.thread(threadId)).row).toMatchObject({
      pending: 'failed',
      pendingAuthorId: 'agent',
    });
    expect((await api.list('?view=mine')).rows.map(({ id }) => id)).toEqual([threadId]);
    await api.deliver();
    expect(api.outbound.posted).toHaveLength(1);

    expect(await act(api, reply, 'retry')).toMatchObject({ state: 'held', failure: null });
    await api.deliver();
    expect(await read(api, reply)).toMatchObject({ state: 'sent', attempts: 2 });
    expect((await api.thread(threadId)).row.pending).toBeNull();
  });

  test('a failed reply taken back is a draft again', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const reply = await api.sends('agent', threadId, { text: 'Уже исправляю' });
    api.outbound.answerNext({ state: 'failed', code: 'gone', reason: 'post deleted' });
    await api.deliver();
    expect((await act(api, reply, 'withdraw')).state).toBe('withdrawn');
    expect((await api.thread(threadId)).draft?.text).toBe('Уже исправляю');
    expect((await api.thread(threadId)).row.pending).toBeNull();
  });

  test('a failed reply does not go again over news of the customer, a closed source or a promise gone by', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const promise = { text: 'Напишу', dueAt: '2026-11-18T10:00:00Z' };
    const reply = await api.sends('agent', threadId, { promise });
    api.outbound.answerNext({ state: 'failed', code: 'rate', reason: 'too many posts' });
    await api.deliver();
    const retry = () => api.ask('agent', 'POST', `/replies/${reply.id}/retry`);
    await api.ok('lead', 'PATCH', '/sources/vk', { policy: 'off', seenVersion: 1 });
    expectRefused(await retry(), 'source_closed');
    await api.ok('lead', 'PATCH', '/sources/vk', { policy: 'full', seenVersion: 2 });
    api.clock.advance(3600);
    expectRefused(await retry(), 'time_in_past');
    await api.arrives({ text: 'Ну что?' });
    expectRefused(await retry(), 'thread_moved_on');
  });

  test.each([
    ['says so', { state: 'unknown', reason: 'timed out' } as const],
    ['breaks', new Error('socket hang up')],
  ])('when a channel %s, nobody tries again blindly: the author looks', async (_what, result) => {
    const api = await start();
    const { threadId } = await api.arrives();
    const reply = await api.sends('agent', threadId);
    api.outbound.answerNext(result);
    await api.deliver();
    expect(await read(api, reply)).toMatchObject({
      state: 'unknown',
      failure: { code: 'unknown' },
    });
    await api.deliver();
    expect(api.outbound.posted).toHaveLength(1);
    for (const verb of ['retry', 'withdraw'])
      expectRefused(await api.ask('agent', 'POST', `/replies/${reply.id}/${verb}`), 'wrong_state');
  });

  test('an unknown reply that was seen posted is sent, one that was not may be tried again', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const seen = await api.sends('agent', threadId);
    api.outbound.answerNext({ state: 'unknown', reason: 'timed out' });
    await api.deliver();
    expect(await confirm(api, seen, { outcome: 'posted' })).toMatchObject({ state: 'sent' });
    const absent = await api.sends('agent', threadId);
    api.outbound.answerNext({ state: 'unknown', reason: 'timed out' });
    await api.deliver();
    const failed = { outcome: 'failed', reason: 'нет под постом' };
    expect(await confirm(api, absent, failed)).toMatchObject({
      state: 'failed',
      failure: { code: 'not_posted', reason: 'нет под постом' },
    });
    expect((await act(api, absent, 'retry')).state).toBe('held');
    await api.deliver();
    expect(api.outbound.posted).toHaveLength(3);
    expect(await api.messages(threadId)).toHaveLength(3);
  });

  test('an unknown reply that the channel shows us has been sent, and is one message', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ id: 'asked' });
    const reply = await api.sends('agent', threadId);
    api.outbound.answerNext({ state: 'unknown', reason: 'timed out' });
    await api.deliver();
    const shown = { direction: 'out' as const, parentId: 'asked', author: { id: 'bank' } };
    await api.arrives({ ...shown, id: 'another', text: 'Другими словами' });
    expect((await read(api, reply)).state).toBe('unknown');
    const echo = await api.arrives({ ...shown, id: 'echo', text: ` ${reply.text} ` });
    expect(await read(api, reply)).toMatchObject({ state: 'sent', messageId: echo.id });
    expect(
      (await api.messages(threadId)).filter(({ replyId }) => replyId === reply.id),
    ).toHaveLength(1);
    await api.deliver();
    expect(api.outbound.posted).toHaveLength(1);
  });

  test('a source closed after the button was pressed gets nothing', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const reply = await api.sends('agent', threadId);
    await api.ok('lead', 'PATCH', '/sources/vk', { policy: 'inbound-only', seenVersion: 1 });
    await api.deliver();
    expect(api.outbound.posted).toEqual([]);
    expect(await read(api, reply)).toMatchObject({
      state: 'failed',
      failure: { code: 'source_closed' },
    });
  });

  test('our own post that the channel shows us, before or after its answer, is one message', async () => {
    for (const order of ['before', 'after']) {
      const api = await start();
      const { threadId, id } = await api.arrives({ id: 'q' });
      const reply = await api.sends('agent', threadId);
      const echo = () =>
        api.arrives({ id: 'echo', direction: 'out', author: { id: 'bank' }, parentId: 'q' });
      api.outbound.answerNext(async () => {
        if (order === 'before') await echo();
        return { state: 'sent', externalId: 'echo', permalink: null };
      });
      await api.deliver();
      if (order === 'after') await echo();
      const messages = await api.messages(threadId);
      expect(messages.map(({ direction }) => direction)).toEqual(['in', 'out']);
      expect(messages[1]).toMatchObject({
        externalId: 'echo',
        parentId: id,
        personId: 'agent',
        replyId: reply.id,
      });
      expect(await read(api, reply)).toMatchObject({ state: 'sent', messageId: messages[1]?.id });
    }
  });

  test('a customer quicker than the channel’s answer to us is still seen to answer our reply', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.sends('agent', threadId);
    api.outbound.answerNext(async () => {
      await api.arrives({ id: 'quick', text: 'Ого, быстро', parentId: 'ours' });
      return { state: 'sent', externalId: 'ours', permalink: null };
    });
    await api.deliver();
    const messages = await api.messages(threadId);
    const ours = messages.find(({ externalId }) => externalId === 'ours');
    expect(messages.find(({ externalId }) => externalId === 'quick')?.parentId).toBe(ours?.id);
  });

  test('one’s own latest replies and the team’s of a source are listed newest first, nobody else’s', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    for (const text of ['Первое', 'Второе', 'Третье']) {
      await api.sends('agent', threadId, { text });
      await api.deliver();
    }
    await api.sends('agent', threadId, { text: 'Ещё держим' });
    const recent = async (person: string, query = '') => {
      const path = `/recent-replies${query}`;
      const answer = await api.ok<{ replies: { text: string; at: string }[] }>(person, 'GET', path);
      return answer.replies.map((reply) => reply.text);
    };
    const all = ['Третье', 'Второе', 'Первое'];
    expect(await recent('agent')).toEqual(all);
    expect(await recent('agent', '?sourceId=vk')).toEqual(all);
    expect(await recent('colleague')).toEqual([]);
    expect(await recent('colleague', '?sourceId=vk')).toEqual(all);
    expect(await recent('colleague', '?sourceId=x')).toEqual([]);
  });
}

function act(api: Harness, reply: Reply, verb: string): Promise<Reply> {
  return api.ok(reply.authorId, 'POST', `/replies/${reply.id}/${verb}`);
}

function confirm(api: Harness, reply: Reply, body: object): Promise<Reply> {
  return api.ok(reply.authorId, 'POST', `/replies/${reply.id}/confirm`, body);
}

function read(api: Harness, reply: Reply): Promise<Reply> {
  return api.ok(reply.authorId, 'GET', `/replies/${reply.id}`);
}
