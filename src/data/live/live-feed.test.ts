import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Me } from '#contract/person.ts';
import { teamQueries } from '../team/queries.ts';
import { followLive } from './live-feed.ts';

const me: Me = {
  person: { id: 'p-anna', name: 'Anna', role: 'agent', trust: 'none', tz: 'Europe/Moscow' },
  now: '2026-11-18T07:00:00.000Z',
  undoSeconds: 10,
  seq: 41,
};

let opened: string[] = [];

class SilentSource extends EventTarget {
  constructor(address: string) {
    super();
    opened.push(address);
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
