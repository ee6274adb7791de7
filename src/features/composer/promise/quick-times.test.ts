import { expect, test } from 'vitest';
import { isSameDay, quickTimes } from './quick-times.ts';

const moscow = 'Europe/Moscow';

test.each([
  [
    '2026-11-22T09:02:30.000Z',
    moscow,
    {
      'in-two-hours': '2026-11-22T11:05:00.000Z',
      'today-evening': '2026-11-22T15:00:00.000Z',
      'tomorrow-noon': '2026-11-23T09:00:00.000Z',
    },
  ],
  [
    '2026-11-22T14:50:00.000Z',
    moscow,
    { 'in-two-hours': '2026-11-22T16:50:00.000Z', 'tomorrow-noon': '2026-11-23T09:00:00.000Z' },
  ],
  [
    '2026-12-31T21:30:00.000Z',
    moscow,
    {
      'in-two-hours': '2026-12-31T23:30:00.000Z',
      'today-evening': '2027-01-01T15:00:00.000Z',
      'tomorrow-noon': '2027-01-02T09:00:00.000Z',
    },
  ],
  [
    '2026-10-24T08:00:00.000Z',
    'Europe/London',
    {
      'in-two-hours': '2026-10-24T10:00:00.000Z',
      'today-evening': '2026-10-24T17:00:00.000Z',
      'tomorrow-noon': '2026-10-25T12:00:00.000Z',
    },
  ],
])('at %s in %s', (now, timeZone, expected) => {
  const times = quickTimes(now, timeZone).map(({ id, at }) => [id, at]);
  expect(Object.fromEntries(times)).toEqual(expected);
});

test('a day ends at its own midnight, not at that of UTC', () => {
  expect(isSameDay('2026-11-22T20:00:00.000Z', '2026-11-22T22:00:00.000Z', moscow)).toBe(false);
  expect(isSameDay('2026-11-22T20:00:00.000Z', '2026-11-22T22:00:00.000Z', 'UTC')).toBe(true);
});
