import { expect, test } from 'vitest';
import { logEntrySchema } from '#contract/event.ts';
import type { Store } from '#server/store/store.ts';
import { EventReader } from './event-reader.ts';
import { mention } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import { watchedLog } from './watched-log.ts';

/** The log as it grows: after a drop a reader gets exactly what it missed, or is told to start again. */
export function describeEvents(start: Start): void {
  test('a new reader is told where the log stands and then gets what happens', async () => {
    const api = await start();
    await api.arrives();
    const head = await api.store.log.head();
    const reader = await open(api);
    expect(await reader.next()).toEqual({ event: 'ready', id: String(head), data: '' });
    await api.arrives({ text: 'Ещё' });
    await api.ok('agent', 'POST', `/threads/${(await api.list()).rows[0]?.id}/notes`, {
      text: 'а',
    });
    const events = await reader.take(2);
    expect(events.map(({ event, id }) => [event, id])).toEqual([
      ['log', String(head + 1)],
      ['log', String(head + 2)],
    ]);
    const entries = events.map(({ data }) => logEntrySchema.parse(JSON.parse(data)));
    expect(entries).toEqual(await api.store.log.since(head, 10));
    expect(entries.map(({ type }) => type)).toEqual(['mention.accepted', 'note.added']);
    await reader.close();
  });

  test('whoever sees all sources is told without a look into the store', async () => {
    let looks = 0;
    const api = await start((store) => ({
      ...store,
      read(work) {
        looks += 1;
        return store.read(work);
      },
    }));
    const reader = await open(api);
    await reader.next();
    looks = 0;
    await api.store.write((tx) =>
      tx.log.append({ at: api.clock.now(), type: 'note.added', actorId: 'agent' }),
    );
    expect((await reader.next()).event).toBe('log');
    expect(looks).toBe(0);
    await reader.close();
  });

  test('before the store closes every feed ends, and none reads or begins after that', async () => {
    const { change, looks } = watchedLog();
    const api = await start(change);
    const reader = await open(api);
    await reader.next();
    await api.feeds.end();
    await expect(reader.next()).rejects.toThrow('the stream ended');
    const before = looks();
    await api.arrives();
    await expect((await open(api)).next()).rejects.toThrow('the stream ended');
    expect(looks()).toBe(before);
  });

  test('after a drop a reader goes on from its last event without gap or repeat', async () => {
    const api = await start();
    const nameless = Array.from({ length: 100 }, (_, n) => mention(`${n}`, { author: undefined }));
    await api.ingest(nameless, 'vk');
    await api.ingest(nameless, 'news');
    const first = await open(api, { 'last-event-id': '0' });
    const read = (await first.take(101)).slice(1);
    await first.close();
    await api.arrives();
    const second = await open(api, { 'last-event-id': read.at(-1)?.id ?? '' });
    const head = await api.store.log.head();
    read.push(...(await second.take(head - 100 + 1)).slice(1));
    await second.close();
    expect(read.map(({ id }) => Number(id))).toEqual(Array.from({ length: head }, (_, n) => n + 1));
  });

  test('a reader may say in the address where it was', async () => {
    const api = await start();
    await api.arrives();
    const response = await api.request('/api/events?after=1', { headers: { 'x-person': 'agent' } });
    const reader = new EventReader(response);
    expect((await reader.take(2)).map(({ event, id }) => [event, id])).toEqual([
      ['ready', '1'],
      ['log', '2'],
    ]);
    await reader.close();
  });

  test.each([
    ['is ahead of the log', '999', (store: Store) => store],
    ['makes no sense', 'yesterday', (store: Store) => store],
    ['is older than what is kept', '1', forgetful],
  ])('a reader whose place %s starts again', async (_what, lastEventId, change) => {
    const api = await start(change);
    await api.arrives();
    const head = String(await api.store.log.head());
    const reader = await open(api, { 'last-event-id': lastEventId });
    expect(await reader.take(2)).toEqual([
      { event: 'reset', id: head, data: '' },
      { event: 'ready', id: head, data: '' },
    ]);
    await api.arrives();
    expect((await reader.next()).id).toBe(String(Number(head) + 1));
    await reader.close();
  });

  test('many readers get the same, and one that left is not waited for', async () => {
    const api = await start();
    const readers = await Promise.all([open(api), open(api), open(api)]);
    for (const reader of readers) await reader.next();
    await readers[0]?.close();
    await api.arrives();
    const [one, two] = await Promise.all(readers.slice(1).map((reader) => reader.take(2)));
    expect(one).toEqual(two);
    expect(one?.map(({ id }) => id)).toEqual(['1', '2']);
    for (const reader of readers.slice(1)) await reader.close();
  });

  test('what was taken back is never told', async () => {
    const api = await start();
    const reader = await open(api);
    await reader.next();
    const broken = api.store.write(async (tx) => {
      await tx.log.append({ at: api.clock.now(), type: 'note.added', actorId: 'agent' });
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    await api.arrives();
    expect(JSON.parse((await reader.next()).data)).toMatchObject({ seq: 1, type: 'case.opened' });
    await reader.close();
  });
}

async function open(api: Harness, headers: Record<string, string> = {}): Promise<EventReader> {
  const response = await api.request('/api/events', {
    headers: { 'x-person': 'agent', ...headers },
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  return new EventReader(response);
}

/** A store that keeps only the newest entries of its log. */
function forgetful(store: Store): Store {
  const { log } = store;
  return {
    ...store,
    log: {
      since: (after, limit) => log.since(after, limit),
      head: () => log.head(),
      oldest: async () => 3,
      subscribe: (listener) => log.subscribe(listener),
    },
  };
}
