import { expect, test } from 'vitest';
import { Limiter } from './limiter.ts';

test('what weighs more takes more of the share, and what was refused nothing', () => {
  let now = 0;
  const limiter = new Limiter({ max: 10, perSeconds: 10 }, () => now);
  expect([limiter.take('', 8), limiter.take('', 3), limiter.take('', 2)]).toEqual([
    true,
    false,
    true,
  ]);
  expect(limiter.take('')).toBe(false);
  now += 3000;
  expect([limiter.take('', 4), limiter.take('', 3)]).toEqual([false, true]);
});
