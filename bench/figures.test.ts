import { expect, it } from 'vitest';
import { median, quantile } from './figures.ts';

const upToTwenty = Array.from({ length: 20 }, (_, index) => 20 - index);

it.each([
  [upToTwenty, 0.95, 19],
  [upToTwenty, 0.5, 10],
  [upToTwenty, 1, 20],
  [[7.04], 0.95, 7],
])('takes the nearest rank of %j at %d', (samples, share, expected) => {
  expect(quantile(samples, share)).toBe(expected);
});

it('takes the middle one of an odd number', () => {
  expect(median([9, 1, 5])).toBe(5);
});

it('refuses to sum up nothing', () => {
  expect(() => quantile([], 0.95)).toThrow('Nothing was measured');
});
