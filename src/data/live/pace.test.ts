import { expect, it } from 'vitest';
import { paceOf } from './pace.ts';

it('lets some come at once, then one after the other', () => {
  const pace = paceOf(3, 300);
  const waits = [0, 0, 0, 0, 300].map((now) => {
    const wait = pace.wait(now);
    pace.took(now + wait);
    return wait;
  });
  expect(waits).toEqual([0, 0, 0, 300, 300]);
});

it('makes room again by a rest', () => {
  const pace = paceOf(2, 300);
  for (const now of [0, 10]) pace.took(now);
  expect(pace.wait(20)).toBe(280);
  expect(pace.wait(300)).toBe(0);
  pace.took(700);
  expect(pace.wait(701)).toBe(0);
});

it('never lets a burst come faster than its pace for long', () => {
  const pace = paceOf(3, 300);
  let now = 0;
  for (let number = 0; number < 100; number += 1) {
    now += pace.wait(now);
    pace.took(now);
  }
  expect(now).toBe(97 * 300);
});
