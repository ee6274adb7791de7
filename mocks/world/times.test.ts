import { describe, expect, test } from 'vitest';
import { demoStart, instantOf, later, type When } from './times.ts';

describe('times of the demo', () => {
  test.each<[When, string]>([
    ['0d 10:00', demoStart],
    ['-2d 14:05', '2026-11-16T11:05:00.000Z'],
    ['0d 00:30', '2026-11-17T21:30:00.000Z'],
    ['+1d 12:00', '2026-11-19T09:00:00.000Z'],
    ['-20d 11:02', '2026-10-29T08:02:00.000Z'],
  ])('%s on the clock of Moscow is %s', (when, instant) => {
    expect(instantOf(when)).toBe(instant);
  });

  test('a time in another form is refused', () => {
    expect(() => instantOf('-2d 9:5' as When)).toThrow('not a time of the demo: -2d 9:5');
  });

  test('seconds are added across midnight', () => {
    expect(later('2026-11-17T23:59:55.000Z', 10)).toBe('2026-11-18T00:00:05.000Z');
  });
});
