import { expect, test } from 'vitest';
import { hasZone, parseTime } from './parse-time.ts';

const moscow = { timeZone: 'Europe/Moscow', dateOrder: 'dmy' } as const;

test.each<[unknown, string | null]>([
  ['2017-08-08T22:42:01Z', '2017-08-08T22:42:01.000Z'],
  ['2017-08-08T22:42:01.1234+03:00', '2017-08-08T19:42:01.123Z'],
  ['2017-08-08 22:42:01 UTC', '2017-08-08T22:42:01.000Z'],
  ['2017-08-08 22:42 +0300', '2017-08-08T19:42:00.000Z'],
  ['2016-07-14T16:58:00', '2016-07-14T13:58:00.000Z'],
  ['2016-07-14', '2016-07-13T21:00:00.000Z'],
  ['14.07.2016 16:58', '2016-07-14T13:58:00.000Z'],
  ['14.07.2013 16:58', '2013-07-14T12:58:00.000Z'],
  ['14/07/2016, 16:58:30', '2016-07-14T13:58:30.000Z'],
  ['04.05.2026 1:05 мск', '2026-05-03T22:05:00.000Z'],
  ['14 июля 2016 г. 16:58', '2016-07-14T13:58:00.000Z'],
  ['14 мая 2016, 16:58', '2016-05-14T13:58:00.000Z'],
  ['Tue Aug 08 22:42:01 +0000 2017', '2017-08-08T22:42:01.000Z'],
  ['Tue, 08 Aug 2017 22:42:01 +0300', '2017-08-08T19:42:01.000Z'],
  ['Tue Aug 08 2017 22:42:01 GMT+0300 (Moscow)', '2017-08-08T19:42:01.000Z'],
  ['August 8, 2017 10:05 PM', '2017-08-08T19:05:00.000Z'],
  ['Aug 8, 2017 12:05 am', '2017-08-07T21:05:00.000Z'],
  [1386331062, '2013-12-06T11:57:42.000Z'],
  ['1386331062', '2013-12-06T11:57:42.000Z'],
  [1386331062123, '2013-12-06T11:57:42.123Z'],
  ['31.02.2016 10:00', null],
  ['14.07.2016 25:00', null],
  ['14.07.2016 10:00 XYZ', null],
  ['yesterday', null],
  ['', null],
  [null, null],
  [true, null],
  [12, null],
])('%j is %s', (value, instant) => {
  expect(parseTime(value, moscow)).toBe(instant);
});

test('an American date puts the month first, unless it is written with dots', () => {
  const american = { timeZone: 'UTC', dateOrder: 'mdy' } as const;
  expect(parseTime('03/04/2026', american)).toBe('2026-03-04T00:00:00.000Z');
  expect(parseTime('03.04.2026', american)).toBe('2026-04-03T00:00:00.000Z');
});

test.each([
  ['2026-03-29 01:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29 03:00', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25 03:30', '2026-10-25T02:30:00.000Z'],
])('%s in Berlin reads across the clock change', (text, instant) => {
  expect(parseTime(text, { timeZone: 'Europe/Berlin', dateOrder: 'dmy' })).toBe(instant);
});

test.each([
  ['2016-07-14T16:58:00', false],
  ['14.07.2016 16:58', false],
  ['2016-07-14T16:58:00+03:00', true],
  ['1386331062', true],
  ['not a time', false],
])('%s names its zone: %s', (text, answer) => {
  expect(hasZone(text)).toBe(answer);
});
