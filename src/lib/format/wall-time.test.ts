import { describe, expect, it } from 'vitest';
import { dayNumber, fromWallTime, toWallTime } from './wall-time.ts';

const zones = ['UTC', 'Europe/Moscow', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'];

it.each(zones)('what the clock in %s shows leads back to the moment', (zone) => {
  for (const at of ['2026-01-15T09:30:00.000Z', '2026-07-15T23:59:00.000Z']) {
    expect(fromWallTime(toWallTime(at, zone), zone)).toBe(at);
  }
});

describe('where the clocks change', () => {
  it.each([
    ['before the spring change', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['in the hour that is skipped', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['after the spring change', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['in the hour that comes twice', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['after the autumn change', '2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s, %s in Berlin is %s', (_where, wall, at) => {
    expect(fromWallTime(wall, 'Europe/Berlin')).toBe(at);
  });
});

it('knows offsets of half an hour', () => {
  expect(toWallTime('2026-11-18T08:35:00Z', 'Asia/Kolkata')).toBe('2026-11-18T14:05');
});

it.each(['', 'noon', '2026-11-18', '2026-13-40T10:00'])('"%s" is no time', (wall) => {
  expect(fromWallTime(wall, 'UTC')).toBeNull();
});

it('days end at the local midnight', () => {
  const late = '2026-11-18T20:59:59Z';
  const later = '2026-11-18T21:00:00Z';
  expect(dayNumber(later, 'Europe/Moscow') - dayNumber(late, 'Europe/Moscow')).toBe(1);
  expect(dayNumber(later, 'UTC')).toBe(dayNumber(late, 'UTC'));
});
