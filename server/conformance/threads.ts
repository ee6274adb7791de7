import { expect, test } from 'vitest';
import type { Message, MessagePage } from '#contract/message.ts';
import type { Draft } from '#contract/reply.ts';
import { maria, oleg } from './factories.ts';
import type { Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** A thread with its messages, notes and drafts. */
export function describeThreads(start: Start): void {
  test('messages are read back page by page, oldest first inside each', async () => {
    const api = await start();
    let threadId = '';
    for (let minute = 0; minute < 7; minute += 1) {
      ({ threadId } = await api.arrives({ text: String(minute) }));
      api.clock.advance(60);
    }
    const pages: string[][] = [];
    let before: string | null = '';
    while (before !== null) {
      const from: string = before && `&before=${encodeURIComponent(before)}`;
      const path = `/threads/${threadId}/messages?limit=3${from}`;
      const page: MessagePage = await api.ok<MessagePage>('agent', 'GET', path);
      pages.push(page.messages.map(({ text }) => text));
      before = page.before;
    }
    expect(pages).toEqual([['4', '5', '6'], ['1', '2', '3'], ['0']]);
  });

  test('a note is the team’s alone: in the thread, in no row’s last word and in nobody’s waiting', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const before = (await api.thread(threadId)).row;
    const note = await api.ok<Message>('agent', 'POST', `/threads/${threadId}/notes`, {
      text: '  Звонила, занято  ',
    });
    expect(note).toMatchObject({
      threadId,
      direction: 'note',
      visibility: 'internal',
      text: 'Звонила, занято',
      personId: 'agent',
      authorName: 'Анна',
      channel: null,
      caseId: before.caseId,
    });
    expect((await api.messages(threadId)).at(-1)).toEqual(note);
    const { row, places } = await api.thread(threadId);
    expect(row).toEqual({ ...before, messageCount: 2 });
    expect(places).toHaveLength(1);
    const empty = await api.ask('agent', 'POST', `/threads/${threadId}/notes`, { text: '  ' });
    expectRefused(empty, 'validation_failed');
  });

  test('a draft is kept for its author until it is dropped', async () => {
    const api = await start();
    const { threadId, id } = await api.arrives();
    const path = `/threads/${threadId}/draft`;
    const place = { sourceId: 'vk', visibility: 'public', inReplyToId: id };
    const saved = await api.ok<Draft>('agent', 'PUT', path, { text: 'Мария, ', place });
    expect(saved).toEqual({
      threadId,
      personId: 'agent',
      text: 'Мария, ',
      place,
      updatedAt: api.clock.now(),
    });
    await api.ok('colleague', 'PUT', path, { text: 'Моё', place: null });
    expect((await api.thread(threadId)).draft).toEqual(saved);
    expect((await api.thread(threadId, 'colleague')).draft?.text).toBe('Моё');
    expect((await api.ask('agent', 'DELETE', path)).status).toBe(204);
    expect((await api.ask('agent', 'DELETE', path)).status).toBe(204);
    expect((await api.thread(threadId)).draft).toBeNull();
    expect((await api.thread(threadId, 'colleague')).draft?.text).toBe('Моё');
  });

  test('a thread names its places, sources and accounts, and nothing of others', async () => {
    const api = await start();
    const { threadId, id } = await api.arrives({ platform: 'x', author: maria }, 'x');
    await api.arrives({ author: oleg });
    expect(await api.thread(threadId)).toMatchObject({
      askedId: threadId,
      accounts: [{ platform: 'x', externalId: maria.id, isProvisional: false }],
      places: [
        {
          place: { sourceId: 'x', visibility: 'public', inReplyToId: id },
          mode: 'api',
          limit: { max: 280, unit: 'x-weighted' },
        },
      ],
      sources: [{ id: 'x' }],
      links: [],
      hints: [],
      promises: [],
      replies: [],
      draft: null,
    });
  });

  test.each([
    ['GET', ''],
    ['GET', '/messages'],
    ['GET', '/log'],
    ['PUT', '/draft'],
    ['DELETE', '/draft'],
    ['POST', '/notes'],
    ['POST', '/links'],
  ])('%s of an unknown thread%s is not found', async (method, tail) => {
    const api = await start();
    const bodies: Record<string, object> = {
      '/draft': { text: 'а', place: null },
      '/notes': { text: 'а' },
      '/links': { otherThreadId: 'th_nowhere', basis: 'agent' },
    };
    const body = method === 'GET' || method === 'DELETE' ? undefined : bodies[tail];
    const answer = await api.ask('agent', method, `/threads/th_nowhere${tail}`, body);
    expect(expectRefused(answer, 'not_found').details).toEqual({ what: 'thread' });
  });
}
