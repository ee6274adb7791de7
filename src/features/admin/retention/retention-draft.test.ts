import { expect, test } from 'vitest';
import { draftOf, erasesMore, readDraft, silentSince } from './retention-draft.ts';

test('what holds comes back from the fields as it went in', () => {
  for (const days of [null, 30, 365, 36_500])
    expect(readDraft(draftOf({ days, version: 4 }))).toEqual({ days, version: 4 });
});

test.each(['', ' ', '29', '36501', '90.5', 'a year', '-90', '1e3x'])(
  '%j is no number of days',
  (days) => {
    expect(readDraft({ isEndless: false, days, seenVersion: 0 })).toBeNull();
    expect(readDraft({ isEndless: true, days, seenVersion: 0 })).toEqual({
      days: null,
      version: 0,
    });
  },
);

test('only a shorter time erases somebody who would have stayed', () => {
  const days = (count: number | null) => ({ days: count, version: 0 });
  expect(erasesMore(days(null), days(365))).toBe(true);
  expect(erasesMore(days(365), days(90))).toBe(true);
  expect(erasesMore(days(90), days(90))).toBe(false);
  expect(erasesMore(days(90), days(365))).toBe(false);
  expect(erasesMore(days(90), days(null))).toBe(false);
});

test('silence is counted in days from now', () => {
  expect(silentSince(30, '2026-11-18T07:00:00.000Z')).toBe('2026-10-19T07:00:00.000Z');
});
