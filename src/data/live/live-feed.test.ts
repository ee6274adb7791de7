import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Me } from '#contract/person.ts';
import { teamQueries } from '../team/queries.ts';
import { promiseKeys } from '../promises/queries.ts';
import { threadKeys } from '../threads/queries.ts';
import { followLive } from './live-feed.ts';

const me: Me = {
  person: { id: 'p-anna', name: 'Anna', role: 'agent', trust: 'none', tz: 'Europe/Moscow' },
  now: '2026-11-18T07:00:00.000Z',
  undoSeconds: 10,
  seq: 41,
};

let opened: string[] = [];
const sources: EventTarget[] = [];

class SilentSource extends EventTarget {
  constructor(address: string) {
    super();
    opened.push(address);
    sources.push(this);
  }
  close(): void {}
}

beforeEach(() => {
  opened = [];
  vi.stubGlobal('EventSource', SilentSource);
});
afterEach(() => vi.unstubAllGlobals());

test('what happened while the first screen was read is told: the feed goes on from before that', () => {
  const client = new QueryClient();
  client.setQueryData(teamQueries.me().queryKey, me);
  followLive(client)();
  expect(opened).toEqual(['/api/events?after=41']);
});

test('where nobody is known the feed begins now', () => {
  followLive(new QueryClient())();
  expect(opened).toEqual(['/api/events']);
});

test.each([
  ['a thread', 'reply.sent', [...threadKeys.thread('th_1'), 'detail']],
  ['a list', 'reply.sent', [...threadKeys.lists, 'all']],
  ['what I promised', 'promise.made', promiseKeys.own],
])('what happens while %s is read for the first time is read after that', async (_, type, key) => {
  vi.useFakeTimers();
  const client = new QueryClient();
  const stop = followLive(client);
  const answers: ((state: string) => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey: key,
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
    staleTime: 60_000,
  });
  const leave = observer.subscribe(() => undefined);
  const entry = { seq: 42, type, threadId: 'th_1' };
  sources
    .at(-1)
    ?.dispatchEvent(new MessageEvent('log', { data: JSON.stringify(entry), lastEventId: '42' }));
  await vi.advanceTimersByTimeAsync(1_000);
  answers[0]?.('being sent');
  await vi.advanceTimersByTimeAsync(0);
  answers[1]?.('sent');
  await vi.advanceTimersByTimeAsync(0);
  expect(observer.getCurrentResult().data).toBe('sent');
  leave();
  stop();
  vi.useRealTimers();
});
