import { expect, test } from 'vitest';
import type { FoundPromise } from '#care/tone/types.ts';
import { shownPromise } from './shown-promise.ts';

const promise = (at: string): FoundPromise => ({ at, who: '', what: '', start: 7, end: 22 });
const before = promise('2026-11-22T10:00:00.000Z');
const found = promise('2026-11-22T15:00:00.000Z');

test.each([
  ['what is found, once the typing pauses', null, found],
  ['what was shown, while the caret is at its end', 22, before],
  ['what was shown, while the caret is inside', 10, before],
  ['what is found, once the caret is behind it', 23, found],
  ['what is found, while the caret is before it', 3, found],
])('shows %s', (_, caret, expected) => {
  expect(shownPromise(before, found, caret)).toBe(expected);
});

test('a promise that is gone from the words is gone at once', () => {
  expect(shownPromise(before, null, 10)).toBeNull();
});
