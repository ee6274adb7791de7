import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ThreadRow, View } from '#contract/thread.ts';
import { threadRow } from './row.ts';
import { aMessage, anAccount, now } from './samples.ts';
import { isInView, matchesFilter, sortKey } from './views.ts';

const plain = threadRow({
  threadId: 'th_1',
  createdAt: now,
  accounts: [anAccount()],
  cases: [],
  messages: [aMessage()],
  promises: [],
  parts: [],
  replies: [],
  reading: null,
  calendars: [],
});
const views: View[] = ['mine', 'unassigned', 'all', 'promises', 'checking', 'closed'];

test.each<[Partial<ThreadRow>, View[]]>([
  [{}, []],
  [{ status: 'new' }, ['unassigned', 'all']],
  [{ status: 'open', assigneeId: 'anna' }, ['mine', 'all']],
  [{ status: 'open', assigneeId: 'boris' }, ['all']],
  [{ status: 'checking', assigneeId: 'anna' }, ['mine', 'all', 'checking']],
  [{ status: 'closed', assigneeId: 'anna' }, ['closed']],
  [{ status: 'open', assigneeId: 'boris', promiseDueAt: now }, ['all', 'promises']],
  [
    { status: 'open', assigneeId: 'boris', pending: 'failed', pendingAuthorId: 'anna' },
    ['mine', 'all'],
  ],
  [
    { status: 'open', assigneeId: 'boris', pending: 'returned', pendingAuthorId: 'anna' },
    ['mine', 'all'],
  ],
  [
    { status: 'open', assigneeId: 'boris', pending: 'assisted', pendingAuthorId: 'anna' },
    ['mine', 'all'],
  ],
  [{ status: 'open', assigneeId: 'boris', pending: 'in-review', pendingAuthorId: 'anna' }, ['all']],
])('for Anna a thread with %j stands in %j', (change, expected) => {
  const row = { ...plain, ...change };
  expect(views.filter((view) => isInView(row, view, 'anna'))).toEqual(expected);
});

const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

test('by newest the later word comes first, by waiting the earlier question; who waits before who does not', () => {
  fc.assert(
    fc.property(instant, instant, (a, b) => {
      const [earlier = a, later = b] = [a, b].sort();
      fc.pre(earlier !== later);
      const at = (lastAt: string, waitingSince: string | null) => ({
        ...plain,
        lastAt,
        waitingSince,
      });
      const before = (first: ThreadRow, second: ThreadRow, sort: 'newest' | 'waiting') =>
        sortKey(first, 'all', sort) < sortKey(second, 'all', sort);
      expect(before(at(later, null), at(earlier, null), 'newest')).toBe(true);
      expect(before(at(later, earlier), at(later, later), 'waiting')).toBe(true);
      expect(before(at(earlier, later), at(later, null), 'waiting')).toBe(true);
      expect(before(at(later, null), at(earlier, null), 'waiting')).toBe(true);
    }),
  );
});

test('promises go by the hour they are due', () => {
  const due = (promiseDueAt: string) => sortKey({ ...plain, promiseDueAt }, 'promises', 'newest');
  expect(due('2026-11-18T10:00:00.000Z') < due('2026-11-18T11:00:00.000Z')).toBe(true);
});

test('a channel asked for is one the customer wrote on', () => {
  expect(matchesFilter(plain, {})).toBe(true);
  expect(matchesFilter(plain, { channel: 'vk' })).toBe(true);
  expect(matchesFilter(plain, { channel: 'x' })).toBe(false);
});
