import { expect, test } from 'vitest';
import { typingSeconds, viewingSeconds } from '#care/presence/presence.ts';
import { threadPresenceSchema, type PresentPerson } from '#contract/presence.ts';
import { EventReader } from './event-reader.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

/** Who reads and who types, told at once and kept nowhere. */
export function describePresence(start: Start): void {
  test('a colleague is told who reads and who types, and the log is not', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const head = await api.store.log.head();
    const reader = await open(api);
    await tell(api, 'agent', threadId);
    expect(await next(reader)).toEqual({ threadId, people: [reads('agent')] });
    await tell(api, 'agent', threadId, true);
    expect(await next(reader)).toEqual({ threadId, people: [types('agent')] });
    await tell(api, 'colleague', threadId, true);
    expect(await next(reader)).toEqual({ threadId, people: [types('agent'), types('colleague')] });
    expect(await api.store.log.head()).toBe(head);
    await reader.close();
  });

  test('a sign that says nothing new is not told again', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const reader = await open(api);
    await tell(api, 'agent', threadId);
    expect(await next(reader)).toMatchObject({ people: [reads('agent')] });
    api.clock.advance(viewingSeconds / 2);
    await tell(api, 'agent', threadId);
    await tell(api, 'lead', threadId);
    expect(await next(reader)).toMatchObject({ people: [reads('agent'), reads('lead')] });
    await reader.close();
  });

  test('who goes to another thread or leaves is taken out of the first', async () => {
    const api = await start();
    const first = await api.arrives();
    const second = await api.arrives({ author: { id: '2' } });
    const reader = await open(api);
    await tell(api, 'agent', first.threadId);
    await next(reader);
    await tell(api, 'agent', second.threadId);
    expect([await next(reader), await next(reader)]).toEqual([
      { threadId: first.threadId, people: [] },
      { threadId: second.threadId, people: [reads('agent')] },
    ]);
    await tell(api, 'agent', null);
    expect(await next(reader)).toEqual({ threadId: second.threadId, people: [] });
    await reader.close();
  });

  test('by the API’s clock typing ends first, then the window is gone', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const other = await api.arrives({ author: { id: '2' } });
    const reader = await open(api);
    await tell(api, 'agent', threadId, true);
    await next(reader);
    api.clock.advance(typingSeconds);
    await tell(api, 'lead', other.threadId);
    expect(await next(reader)).toEqual({ threadId, people: [reads('agent')] });
    await next(reader);
    api.clock.advance(viewingSeconds - typingSeconds);
    await tell(api, 'lead', other.threadId);
    expect(await next(reader)).toEqual({ threadId, people: [] });
    await reader.close();
  });

  test('who comes later is told who is there already', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await tell(api, 'agent', threadId, true);
    const reader = await open(api);
    expect(await next(reader)).toEqual({ threadId, people: [types('agent')] });
    await reader.close();
  });

  test('in a linked thread people meet where it is shown', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const other = await api.arrives({ author: { id: '2' } });
    await api.ok('agent', 'POST', `/threads/${threadId}/links`, {
      otherThreadId: other.threadId,
      basis: 'agent',
    });
    const reader = await open(api);
    await tell(api, 'agent', other.threadId);
    expect(await next(reader)).toEqual({ threadId, people: [reads('agent')] });
    await reader.close();
  });

  test('nobody is in a thread that is not there', async () => {
    const api = await start();
    const sign = { windowId: 'window-agent', threadId: 'th_nowhere', isTyping: false };
    expectRefused(await api.ask('agent', 'PUT', '/presence', sign), 'not_found');
  });
}

const reads = (personId: string): PresentPerson => ({ personId, isTyping: false });
const types = (personId: string): PresentPerson => ({ personId, isTyping: true });

async function tell(api: Harness, person: string, threadId: string | null, isTyping = false) {
  const sign = { windowId: `window-${person}`, threadId, isTyping };
  await api.ok(person, 'PUT', '/presence', sign);
}

/** A live feed that has told where the log stands. */
async function open(api: Harness): Promise<EventReader> {
  const reader = new EventReader(
    await api.request('/api/events', { headers: { 'x-person': 'lead' } }),
  );
  await reader.next();
  return reader;
}

async function next(reader: EventReader) {
  const { event, data, id } = await reader.next();
  expect({ event, id }).toEqual({ event: 'presence', id: '' });
  return threadPresenceSchema.parse(JSON.parse(data));
}
