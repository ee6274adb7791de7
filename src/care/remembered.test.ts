import { expect, test } from 'vitest';
import { Remembered } from './remembered.ts';

test('the last ones are known, and what is long gone is forgotten', () => {
  const memory = new Remembered<number>(3);
  for (let nth = 1; nth <= 7; nth += 1) memory.set(`text ${nth}`, nth);
  expect([5, 6, 7].map((nth) => memory.get(`text ${nth}`))).toEqual([5, 6, 7]);
  expect([1, 2, 3].map((nth) => memory.get(`text ${nth}`))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
