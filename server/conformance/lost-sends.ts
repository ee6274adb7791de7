import { expect, test } from 'vitest';
import { STUCK_SECONDS } from '#care/reply/lifecycle.ts';
import type { Message } from '#contract/message.ts';
import type { Me } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';
import { noFiles } from '#server/api/attachments/no-files.ts';
import { createApi } from '#server/api/create-api.ts';
import { UNDO_SECONDS, type Harness, type Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** A process that stops in the middle of a send, and the seconds before one. */
export function describeLostSends(start: Start): void {
  test('a reply that was being sent when the process stopped is unknown, and never sent again', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { id } = await sendsAndStops(api, threadId);
    expect(await stateOf(api, id)).toBe('sending');
    await api.deliverDue();
    expect(await stateOf(api, id)).toBe('sending');
    api.clock.advance(STUCK_SECONDS);
    await api.deliverDue();
    await api.deliverDue();
    const { state, failure } = await api.ok<Reply>('agent', 'GET', `/replies/${id}`);
    expect(state).toBe('unknown');
    expect(failure?.reason).toContain('stopped');
    expect(api.outbound.posted).toHaveLength(0);
    expectRefused(await api.ask('agent', 'POST', `/replies/${id}/retry`), 'wrong_state');
    expect((await api.thread(threadId)).row.pending).toBe('failed');
    await api.ok('agent', 'POST', `/replies/${id}/confirm`, { outcome: 'posted' });
    expect(await stateOf(api, id)).toBe('sent');
  });

  test.each([
    ['before anybody noticed that it was lost', true],
    ['after it was known to be lost', false],
  ])('the channel shows it %s: it has arrived, once', async (_when, isEarly) => {
    const api = await start();
    const { threadId } = await api.arrives({ id: 'question' });
    const { id, text } = await sendsAndStops(api, threadId);
    const shows = () =>
      api.arrives({
        direction: 'out',
        author: { id: 'bank' },
        text: `${text} `,
        parentId: 'question',
      });
    if (isEarly) await shows();
    api.clock.advance(STUCK_SECONDS);
    await api.deliverDue();
    if (!isEarly) await shows();
    expect(await stateOf(api, id)).toBe('sent');
    expect(await ours(api, threadId)).toMatchObject([{ replyId: id, personId: 'agent' }]);
    expect((await api.caseOf(threadId)).status).toBe('waiting-customer');
  });

  test('a reply posted by hand that the channel shows before anybody says so is sent, and stands once', async () => {
    const api = await start();
    const { threadId, reply, shows } = await toBePosted(api);
    const echo = await shows('https://banki.example/answers/7');
    expect(await stateOf(api, reply.id)).toBe('sent');
    expect(await ours(api, threadId)).toMatchObject([
      { id: echo.id, replyId: reply.id, permalink: 'https://banki.example/answers/7' },
    ]);
    expect((await api.caseOf(threadId)).status).toBe('waiting-customer');
  });

  test('a reply posted by hand that the channel shows after its author said so stands once, and may be answered', async () => {
    const api = await start();
    const { threadId, reply, shows } = await toBePosted(api);
    const postedAt = api.clock.now();
    api.clock.advance(60);
    await api.ok('agent', 'POST', `/replies/${reply.id}/confirm`, { outcome: 'posted' });
    const [said] = await ours(api, threadId);
    await api.arrives(
      { ...review, id: 'quick', text: 'Спасибо, жду', kind: 'reply', parentId: 'shown' },
      'review',
    );
    const head = await api.store.log.head();
    const echo = await shows('https://banki.example/answers/7', postedAt);
    expect(echo).toMatchObject({ code: 'updated', id: said?.id });
    expect(await ours(api, threadId)).toMatchObject([
      {
        id: said?.id,
        replyId: reply.id,
        personId: 'agent',
        externalId: 'shown',
        permalink: 'https://banki.example/answers/7',
        occurredAt: postedAt,
      },
    ]);
    const quick = (await api.messages(threadId)).find(({ externalId }) => externalId === 'quick');
    expect(quick?.parentId).toBe(said?.id);
    expect(await api.store.log.since(head, 1)).toMatchObject([
      { type: 'mention.named', subjectId: said?.id },
    ]);
    expect((await shows('https://banki.example/answers/7', postedAt)).code).toBe('duplicate');
    expect(await ours(api, threadId)).toHaveLength(1);
  });

  test('an address that its author gave stays, and the same words posted twice are two', async () => {
    const api = await start();
    const { threadId, reply, shows } = await toBePosted(api);
    const permalink = 'https://banki.example/seen-by-me';
    await api.ok('agent', 'POST', `/replies/${reply.id}/confirm`, { outcome: 'posted', permalink });
    await shows('https://banki.example/answers/7');
    expect(await ours(api, threadId)).toMatchObject([{ permalink, externalId: 'shown' }]);
    await shows(undefined, api.clock.now(), 'again');
    expect(await ours(api, threadId)).toHaveLength(2);
  });

  test('words that were there before their author recorded them are taken for that reply', async () => {
    const api = await start();
    const { id } = await api.arrives({ ...review, id: 'review' }, 'review');
    const text = 'Это наша ошибка, уже исправляю. Анна';
    const shown = { ...review, id: 'shown', direction: 'out' as const, author: { id: 'bank' } };
    const echo = await api.arrives(
      { ...shown, text, parentId: 'review', permalink: 'https://banki.example/answers/7' },
      'review',
    );
    const { threadId } = echo;
    const reply = await api.sends('agent', threadId, { text });
    expect(reply).toMatchObject({ state: 'assisted', place: { inReplyToId: id } });
    await api.ok('agent', 'POST', `/replies/${reply.id}/confirm`, { outcome: 'posted' });
    expect(await ours(api, threadId)).toMatchObject([
      { id: echo.id, replyId: reply.id, permalink: 'https://banki.example/answers/7' },
    ]);
  });

  test.each([
    ['says nothing', { state: 'unknown', reason: 'timed out' } as const],
    ['refuses', { state: 'failed', code: 'rate', reason: 'too many posts' } as const],
  ])('a post that the channel shows while it %s has arrived', async (_what, result) => {
    for (const isEarly of [true, false]) {
      const api = await start();
      const { threadId } = await api.arrives({ id: 'question' });
      const { id, text } = await api.sends('agent', threadId);
      const shows = () =>
        api.arrives({ direction: 'out', author: { id: 'bank' }, text, parentId: 'question' });
      api.outbound.answerNext(async () => {
        if (isEarly) await shows();
        return result;
      });
      await api.deliver();
      if (!isEarly) await shows();
      expect(await stateOf(api, id)).toBe('sent');
      expect(await ours(api, threadId)).toMatchObject([{ replyId: id }]);
    }
  });

  test('a reply that failed and is to go again does not, once the channel shows that it had arrived', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ id: 'question' });
    const { id, text } = await api.sends('agent', threadId);
    api.outbound.answerNext({ state: 'failed', code: 'rate', reason: 'too many posts' });
    await api.deliver();
    await api.ok('agent', 'POST', `/replies/${id}/retry`);
    await api.arrives({ direction: 'out', author: { id: 'bank' }, text, parentId: 'question' });
    expect(await stateOf(api, id)).toBe('sent');
    await api.deliver();
    expect(api.outbound.posted).toHaveLength(1);
    expect(await ours(api, threadId)).toMatchObject([{ replyId: id }]);
  });

  test('a post of ours that was taken down before the channel showed it is shown as taken down', async () => {
    const api = await start();
    const { threadId, reply, shows } = await toBePosted(api);
    await api.ok('agent', 'POST', `/replies/${reply.id}/confirm`, { outcome: 'posted' });
    const gone = { op: 'delete', id: 'shown', version: '9', occurredAt: api.clock.now() } as const;
    await api.ingest([{ ...gone, platform: review.platform }], 'review');
    await shows();
    const [message] = await ours(api, threadId);
    expect(message?.deletedAt).toBe(gone.occurredAt);
  });

  test('a case with a reply that nobody knows the end of does not close', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await sendsAndStops(api, threadId);
    api.clock.advance(STUCK_SECONDS);
    await api.deliverDue();
    const closing = { close: true, outcome: 'listened' } as const;
    expectRefused(await api.resolve('agent', threadId, closing), 'unsent_reply');
  });

  test('everybody sets their own undo time within its limits, and back', async () => {
    const api = await start();
    const set = (seconds: number | null) => api.ask('agent', 'PUT', '/me/undo-time', { seconds });
    for (const seconds of [4, 61, 7.5]) expectRefused(await set(seconds), 'validation_failed');
    await set(30);
    expect((await api.ok<Me>('agent', 'GET', '/me')).undoSeconds).toBe(30);
    expect((await api.ok<Me>('colleague', 'GET', '/me')).undoSeconds).toBe(UNDO_SECONDS);
    const { threadId } = await api.arrives();
    const held = await api.sends('agent', threadId);
    expect(Date.parse(held.sendAt ?? '') - Date.parse(api.clock.now())).toBe(30_000);
    const read = await api.sends('probation', threadId);
    await api.ok('probation', 'PUT', '/me/undo-time', { seconds: 20 });
    const approved = await api.ok<Reply>('lead', 'POST', `/replies/${read.id}/approve`, {
      seenVersion: read.version,
      lastSeenMessageId: read.lastSeenMessageId,
    });
    expect(Date.parse(approved.sendAt ?? '') - Date.parse(api.clock.now())).toBe(20_000);
    await set(null);
    expect((await api.ok<Me>('agent', 'GET', '/me')).undoSeconds).toBe(UNDO_SECONDS);
  });
}

const review = { platform: 'banki.ru', kind: 'review' as const };

/** A reply where only a person can post, and the channel showing it under that id. */
async function toBePosted(api: Harness) {
  const { threadId } = await api.arrives({ ...review, id: 'review' }, 'review');
  const reply = await api.sends('agent', threadId);
  const shows = (permalink?: string, occurredAt = api.clock.now(), id = 'shown') =>
    api.arrives(
      {
        platform: review.platform,
        kind: 'reply',
        id,
        direction: 'out',
        author: { id: 'bank' },
        text: reply.text,
        parentId: 'review',
        occurredAt,
        ...(permalink === undefined ? {} : { permalink }),
      },
      'review',
    );
  return { threadId, reply, shows };
}

async function ours(api: Harness, threadId: string): Promise<Message[]> {
  return (await api.messages(threadId)).filter(({ direction }) => direction === 'out');
}

/** Another process over the same store takes the reply and is never heard of again. */
async function sendsAndStops(api: Harness, threadId: string): Promise<Reply> {
  const reply = await api.sends('agent', threadId);
  api.clock.advance(UNDO_SECONDS);
  await new Promise<void>((handedOver) => {
    const { deliverDue } = createApi({
      store: api.store,
      clock: api.clock,
      ids: { next: (prefix) => `${prefix}_other` },
      identify: async () => null,
      undoSeconds: UNDO_SECONDS,
      files: noFiles,
      outbound: {
        ...api.outbound,
        post() {
          handedOver();
          return new Promise(() => {});
        },
      },
    });
    void deliverDue();
  });
  return reply;
}

async function stateOf(api: Harness, id: string): Promise<Reply['state']> {
  return (await api.ok<Reply>('agent', 'GET', `/replies/${id}`)).state;
}
