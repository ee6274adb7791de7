import { expect, test } from 'vitest';
import type { Reply } from '#contract/reply.ts';
import { noteReturned } from '#server/api/replies/note-returned.ts';
import { noteSent } from '#server/api/replies/note-sent.ts';
import { oleg } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** What a channel tells after it took a reply, and when it takes none for now. */
export function describeReturned(start: Start): void {
  const read = (api: Harness, { id }: Reply) => api.ok<Reply>('agent', 'GET', `/replies/${id}`);

  test('a reply that came back is failed with its reason, and the case waits for us', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const promise = { text: 'Напишу', dueAt: '2026-11-20T12:00:00Z' };
    const reply = await api.sends('agent', threadId, { promise });
    await api.deliver();
    expect((await api.thread(threadId)).row.waitingSince).toBeNull();
    const said = { externalIds: ['nothing', 'posted-1'], reason: 'no such user' };
    expect(await returned(api, said)).toBe(true);
    expect(await read(api, reply)).toMatchObject({
      state: 'failed',
      failure: { code: 'returned', reason: 'no such user' },
    });
    const { row } = await api.thread(threadId);
    expect(row).toMatchObject({ pending: 'failed', status: 'open' });
    expect(row.waitingSince).not.toBeNull();
    const sent = (await api.messages(threadId)).find(({ replyId }) => replyId === reply.id);
    expect(sent?.undelivered).toMatchObject({ reason: 'no such user' });

    expect(await returned(api, said)).toBe(true);
    await api.ok('agent', 'POST', `/replies/${reply.id}/retry`);
    await api.deliver();
    expect(await read(api, reply)).toMatchObject({ state: 'sent', attempts: 2 });
    const { promises, row: after } = await api.thread(threadId);
    expect(promises).toHaveLength(1);
    expect(after).toMatchObject({ pending: null, waitingSince: null });
  });

  test('what is not ours, or of another source, changes nothing', async () => {
    const api = await start();
    const { threadId } = await api.arrives({ id: 'theirs' });
    const reply = await api.sends('agent', threadId);
    await api.deliver();
    const reason = 'no such user';
    expect(await returned(api, { externalIds: ['theirs', 'unknown'], reason })).toBe(false);
    expect(await noteReturned(depsOf(api), 'x', { externalIds: ['posted-1'], reason })).toBe(false);
    expect((await read(api, reply)).state).toBe('sent');
  });

  test('an attempt that the channel shows went out, once; another attempt’s does not count', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const reply = await api.sends('agent', threadId);
    api.outbound.answerNext({ state: 'unknown', reason: 'timed out' });
    await api.deliver();
    const permalink = 'https://vk.com/wall-1_2?reply=1';
    const seen = { replyId: reply.id, attempt: 1, externalId: 'seen-1', permalink };
    expect(await noteSent(depsOf(api), 'vk', { ...seen, attempt: 2 })).toBe('known');
    expect(await noteSent(depsOf(api), 'x', seen)).toBe('known');
    expect(await noteSent(depsOf(api), 'vk', seen)).toBe('sent');
    expect(await noteSent(depsOf(api), 'vk', seen)).toBe('known');
    expect((await read(api, reply)).state).toBe('sent');
    expect(
      (await api.messages(threadId)).filter(({ replyId }) => replyId === reply.id),
    ).toMatchObject([{ externalId: 'seen-1', permalink }]);
  });

  test('a channel that is away is tried again after its time, and may be undone until then', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const reply = await api.sends('agent', threadId);
    api.outbound.answerNext({ state: 'retry', afterSeconds: 60, reason: 'connection refused' });
    await api.deliver();
    expect(await read(api, reply)).toMatchObject({ state: 'held', attempts: 1 });
    api.clock.advance(59);
    await api.deliverDue();
    expect(api.outbound.posted).toHaveLength(1);
    api.clock.advance(1);
    api.outbound.answerNext({ state: 'retry', afterSeconds: 60, reason: 'connection refused' });
    await api.deliverDue();
    expect(await api.ok('agent', 'POST', `/replies/${reply.id}/undo`)).toMatchObject({
      state: 'withdrawn',
    });
  });

  test.each([
    ['is switched to posting by hand', 'source_closed'],
    ['lost the message that is answered', 'message_deleted'],
  ])('a place that meanwhile %s is not sent to', async (what, code) => {
    const api = await start();
    const { threadId } = await api.arrives({ id: 'q' });
    const reply = await api.sends('agent', threadId);
    if (code === 'message_deleted')
      await api.ingest([{ op: 'delete', id: 'q', version: '1' }], 'vk');
    else await api.ok('lead', 'PATCH', '/sources/vk', { policy: 'assisted', seenVersion: 1 });
    await api.deliver();
    expect(what && api.outbound.posted).toEqual([]);
    expect(await read(api, reply)).toMatchObject({ state: 'failed', failure: { code } });
  });

  test('where the channel takes answers for a day only, one that comes later is not sent', async () => {
    const api = await start();
    const source = { id: 'fb', channel: 'messenger', name: 'Messenger', policy: 'full' };
    await api.ok('lead', 'POST', '/sources', { ...source, visibility: 'private' });
    const change = { platform: 'messenger', visibility: 'private' as const };
    const { threadId } = await api.arrives(change, 'fb');
    api.clock.advance(24 * 3600 - 5);
    const reply = await api.sends('agent', threadId);
    await api.deliver();
    expect(api.outbound.posted).toEqual([]);
    expect(await read(api, reply)).toMatchObject({ failure: { code: 'window_closed' } });
    const { places } = await api.thread(threadId);
    expect(places).toMatchObject([{ mode: 'none', closedBecause: 'window-closed' }]);
    const late = await api.send('agent', threadId);
    expect(expectRefused(late, 'source_closed').details).toMatchObject({ reason: 'window-closed' });
    await api.arrives(change, 'fb');
    expect((await api.thread(threadId)).places).toMatchObject([{ mode: 'api' }]);
  });

  test('a source that has sent enough for now waits, and others do not wait with it', async () => {
    const api = await start();
    const source = { id: 'tg', channel: 'telegram', name: 'Telegram', policy: 'full' };
    await api.ok('lead', 'POST', '/sources', source);
    for (let nth = 0; nth < 31; nth += 1) {
      const author = { id: String(nth) };
      const { threadId } = await api.arrives({ platform: 'telegram', author }, 'tg');
      await api.sends('agent', threadId);
    }
    const { threadId } = await api.arrives({ author: oleg });
    api.clock.advance(0.1);
    const other = await api.sends('agent', threadId);
    await api.deliver();
    await api.deliverDue();
    await api.deliverDue();
    expect(api.outbound.posted).toHaveLength(31);
    expect((await read(api, other)).state).toBe('sent');
    api.clock.advance(1);
    await api.deliverDue();
    expect(api.outbound.posted).toHaveLength(32);
  });
}

function returned(api: Harness, said: { externalIds: string[]; reason: string }) {
  return noteReturned(depsOf(api), 'vk', said);
}

function depsOf(api: Harness) {
  const { store, clock, outbound, files } = api;
  const next = (prefix: string) => `${prefix}_returned_${(made += 1)}`;
  return { store, clock, outbound, files, ids: { next }, undoSeconds: 0 };
}

let made = 0;
