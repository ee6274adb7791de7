import { expect, test } from 'vitest';
import { healthOf } from './connector-health.ts';

const at = (ms: number) => new Date(ms).toISOString();

test('a connector that has never failed is listening since it began', () => {
  expect(healthOf({ beganMs: 1_000, isOver: false, failed: null }, 2_000)).toEqual({
    state: 'listening',
    since: at(1_000),
    fault: null,
  });
});

test('after a fault it waits, also while it tries again, until that has held for a while', () => {
  const failed = { atMs: 5_000, fault: 'ECONNREFUSED' };
  const waiting = { state: 'waiting', since: at(5_000), fault: 'ECONNREFUSED' };
  expect(healthOf({ beganMs: 1_000, isOver: true, failed }, 60_000)).toEqual(waiting);
  expect(healthOf({ beganMs: 60_000, isOver: false, failed }, 61_000)).toEqual(waiting);
  expect(healthOf({ beganMs: 60_000, isOver: false, failed }, 75_000)).toEqual({
    state: 'listening',
    since: at(60_000),
    fault: 'ECONNREFUSED',
  });
});
