import { expect, test } from 'vitest';
import { STUCK_SECONDS } from '#care/reply/lifecycle.ts';
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
    const ours = (await api.messages(threadId)).filter(({ direction }) => direction === 'out');
    expect(ours).toMatchObject([{ replyId: id, personId: 'agent' }]);
    expect((await api.caseOf(threadId)).status).toBe('waiting-customer');
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
