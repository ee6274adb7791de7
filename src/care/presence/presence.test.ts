import { expect, test } from 'vitest';
import { nextChangeAt, peopleIn, signOf, typingSeconds, viewingSeconds } from './presence.ts';

const now = '2026-11-18T09:00:00.000Z';
const after = (seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString();
const sign = (personId: string, isTyping: boolean, threadId: string | null = 'th_1') =>
  signOf({ threadId, isTyping }, personId, now);
const signs = (...given: ReturnType<typeof sign>[]) => given.filter((one) => one !== undefined);

test('a window that shows no thread is nowhere', () => {
  expect(sign('anna', false, null)).toBeUndefined();
});

test.each([
  ['typing for a while', 0, [{ personId: 'anna', isTyping: true }]],
  ['then reading', typingSeconds, [{ personId: 'anna', isTyping: false }]],
  ['then gone', viewingSeconds, []],
])('one sign says: %s', (_what, seconds, people) => {
  expect(peopleIn(signs(sign('anna', true)), 'th_1', after(seconds))).toEqual(people);
});

test('a person with two windows is there once, typing if in either', () => {
  const given = signs(sign('max', false), sign('anna', true), sign('anna', false));
  expect(peopleIn(given, 'th_1', now)).toEqual([
    { personId: 'anna', isTyping: true },
    { personId: 'max', isTyping: false },
  ]);
});

test('other threads do not count', () => {
  expect(peopleIn(signs(sign('anna', true, 'th_2')), 'th_1', now)).toEqual([]);
});

test('the next change is the nearest end of a sign', () => {
  const given = signs(sign('anna', true), sign('max', false));
  expect(nextChangeAt(given, now)).toBe(after(typingSeconds));
  expect(nextChangeAt(given, after(typingSeconds))).toBe(after(viewingSeconds));
  expect(nextChangeAt(given, after(viewingSeconds))).toBeUndefined();
});
