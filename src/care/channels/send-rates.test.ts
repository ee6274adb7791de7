import { expect, test } from 'vitest';
import { takeOne, type SendAllowance } from './send-rates.ts';

const rate = { max: 3, perSeconds: 60 };
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 18) + seconds * 1000).toISOString();

/** How many of five go out at each of these moments. */
function sent(moments: readonly number[]): number[] {
  let allowance: SendAllowance | undefined;
  return moments.map((seconds) => {
    let count = 0;
    for (let tries = 0; tries < 5; tries += 1) {
      const next = takeOne(allowance, rate, at(seconds));
      if (!next) continue;
      allowance = next;
      count += 1;
    }
    return count;
  });
}

test.each([
  ['so many at once', [0], [3]],
  ['one more for its share of the time', [0, 19, 20, 40], [3, 0, 1, 1]],
  ['never more at once, however long nothing went out', [0, 3600], [3, 3]],
  ['nothing more for a clock that was set back', [100, 0, 99], [3, 0, 0]],
])('%s', (_what, moments, counts) => {
  expect(sent(moments)).toEqual(counts);
});
