import { expect, test } from 'vitest';
import { healthOf } from './connector-health.ts';

const at = (ms: number) => new Date(ms).toISOString();

test('until a connection has held for a while nobody says that there is one', () => {
  const begun = { beganMs: 1_000, endedMs: null, failed: null };
  const state = (nowMs: number) => healthOf(begun, nowMs);
  expect(state(15_999)).toEqual({ state: 'starting', since: at(1_000), fault: null });
  expect(state(16_000)).toEqual({ state: 'listening', since: at(1_000), fault: null });
});

test('what ended without a fault starts again, and says of none', () => {
  expect(healthOf({ beganMs: 1_000, endedMs: 90_000, failed: null }, 91_000)).toEqual({
    state: 'starting',
    since: at(90_000),
    fault: null,
  });
});

test('after a fault it waits, also while it tries again, until that has held for a while', () => {
  const failed = { atMs: 5_000, fault: 'ECONNREFUSED' };
  const waiting = { state: 'waiting', since: at(5_000), fault: 'ECONNREFUSED' };
  expect(healthOf({ beganMs: 1_000, endedMs: 5_000, failed }, 60_000)).toEqual(waiting);
  expect(healthOf({ beganMs: 60_000, endedMs: null, failed }, 61_000)).toEqual(waiting);
  expect(healthOf({ beganMs: 60_000, endedMs: null, failed }, 75_000)).toEqual({
    state: 'listening',
    since: at(60_000),
    fault: 'ECONNREFUSED',
  });
});
