import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

test('asked twice at once the work is done once, and anew afterwards', async () => {
  let count = 0;
  const work = oneAtATime(async () => (count += 1));
  expect(await Promise.all([work(), work()])).toEqual([1, 1]);
  expect(await work()).toBe(2);
});

test('a failure is told to all who asked, and the next may succeed', async () => {
  let count = 0;
  const work = oneAtATime(async () => {
    count += 1;
    if (count === 1) throw new Error('away');
    return count;
  });
  const failed = await Promise.allSettled([work(), work()]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await work()).toBe(2);
});
