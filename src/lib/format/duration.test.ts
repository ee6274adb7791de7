import { expect, it } from 'vitest';
import { durationShort, sinceShort, untilShort } from './duration.ts';

const now = '2026-11-20T12:00:00Z';
const minute = 60_000;
const hour = 60 * minute;
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

it.each([
  ['2026-11-20T11:59:01Z', 'now', 'сейчас'],
  ['2026-11-20T12:00:30Z', 'now', 'сейчас'],
  ['2026-11-20T11:59:00Z', '1 min', '1 мин'],
  ['2026-11-20T11:00:01Z', '59 min', '59 мин'],
  ['2026-11-20T10:00:00Z', '2 h', '2 ч'],
  ['2026-11-19T12:00:01Z', '23 h', '23 ч'],
  ['2026-11-17T12:00:00Z', '3 d', '3 дн.'],
  ['2026-11-13T12:00:00Z', '13 Nov', '13 нояб.'],
  ['2025-11-13T12:00:00Z', '13 Nov 2025', '13 нояб. 2025'],
])('%s was %s ago', (at, english, russian) => {
  expect(spaced(sinceShort(at, now, 'en', 'UTC'))).toBe(english);
  expect(spaced(sinceShort(at, now, 'ru', 'UTC'))).toBe(russian);
});

it.each([
  [0, '0 min', '0 мин'],
  [59 * minute, '59 min', '59 мин'],
  [2 * hour, '2 h', '2 ч'],
  [2 * hour + 15 * minute, '2 h 15 min', '2 ч 15 мин'],
  [76 * hour + 59 * minute, '3 d 4 h', '3 дн. 4 ч'],
  [48 * hour + 5 * minute, '2 d', '2 дн.'],
])('%i ms is "%s"', (ms, english, russian) => {
  expect(spaced(durationShort(ms, 'en'))).toBe(english);
  expect(spaced(durationShort(ms, 'ru'))).toBe(russian);
});

it('a due time is ahead until it has passed', () => {
  expect(untilShort('2026-11-20T14:15:00Z', now, 'en')).toEqual({
    isOverdue: false,
    text: '2\u00a0h 15\u00a0min',
  });
  expect(untilShort(now, now, 'en').isOverdue).toBe(false);
  expect(untilShort('2026-11-20T11:15:00Z', now, 'en')).toEqual({
    isOverdue: true,
    text: '45\u00a0min',
  });
});

it('a number never parts from its unit at the end of a line', () => {
  expect(durationShort(2 * hour, 'ru')).toBe('2\u00a0ч');
});
