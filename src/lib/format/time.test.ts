import { describe, expect, it } from 'vitest';
import { clockTime, dayLabel, fullDateTime, momentLabel, shortDate } from './time.ts';

const now = '2026-11-20T12:00:00Z';
const moscow = 'Europe/Moscow';

describe('a day is named as people name it', () => {
  it.each([
    ['2026-11-20T05:00:00Z', 'Today', 'Сегодня'],
    ['2026-11-19T20:59:00Z', 'Yesterday', 'Вчера'],
    ['2026-11-20T21:00:00Z', 'Tomorrow', 'Завтра'],
    ['2026-11-18T11:05:00Z', 'Wed 18 Nov', 'ср, 18 ноября'],
    ['2025-09-03T09:00:00Z', 'Wed 3 Sep 2025', 'ср, 3 сентября 2025'],
  ])('%s is "%s" and "%s"', (at, english, russian) => {
    expect(dayLabel(at, now, 'en', moscow)).toBe(english);
    expect(dayLabel(at, now, 'ru', moscow)).toBe(russian);
  });

  it('follows the zone of the reader', () => {
    const at = '2026-11-19T22:30:00Z';
    expect(dayLabel(at, now, 'en', moscow)).toBe('Today');
    expect(dayLabel(at, now, 'en', 'America/New_York')).toBe('Yesterday');
  });

  it('counts calendar days where the clocks change, not 24 hours', () => {
    const midnightAfterLongDay = '2026-10-25T23:30:00Z';
    const at = '2026-10-24T22:30:00Z';
    expect(dayLabel(at, midnightAfterLongDay, 'en', 'Europe/Berlin')).toBe('Yesterday');
    expect(dayLabel('2026-10-25T22:30:00Z', at, 'en', 'Europe/Berlin')).toBe('Today');
  });
});

it('the clock has 24 hours and starts the day at 00', () => {
  expect(clockTime('2026-11-18T21:05:00Z', 'en', moscow)).toBe('00:05');
  expect(clockTime('2026-11-18T11:05:00Z', 'ru', moscow)).toBe('14:05');
});

it.each([
  ['en', '18 Nov', '3 Sep 2025'],
  ['ru', '18 нояб.', '3 сент. 2025'],
])('a short date in %s drops the year of now', (language, thisYear, otherYear) => {
  expect(shortDate('2026-11-18T11:05:00Z', now, language, moscow)).toBe(thisYear);
  expect(shortDate('2025-09-03T11:05:00Z', now, language, moscow)).toBe(otherYear);
});

it.each([
  ['en', 'tomorrow 12:00', 'Wed 25 Nov 12:00'],
  ['ru', 'завтра, 12:00', 'ср, 25 ноября, 12:00'],
])('a moment in %s stands inside a sentence', (language, near, far) => {
  expect(momentLabel('2026-11-21T09:00:00Z', now, language, moscow)).toBe(near);
  expect(momentLabel('2026-11-25T09:00:00Z', now, language, moscow)).toBe(far);
});

it('a full time leaves nothing to guess: weekday, year, offset', () => {
  const at = '2026-07-01T11:05:00Z';
  expect(fullDateTime(at, 'en', moscow)).toBe('Wednesday 1 July 2026, 14:05 GMT+3');
  expect(fullDateTime(at, 'ru', moscow)).toBe('среда, 1 июля 2026, 14:05 GMT+3');
  expect(fullDateTime(at, 'en', 'Europe/Berlin')).toContain('13:05 GMT+2');
  expect(fullDateTime('2026-12-01T11:05:00Z', 'en', 'Europe/Berlin')).toContain('12:05 GMT+1');
});
