import { expect, test } from 'vitest';
import { migrations } from './migrations.ts';

const names = Object.keys(migrations);
const numbers = names.map((name) => name.slice(0, 4));

test('migrations are run in the order of their names', () => {
  expect(names).toEqual(names.toSorted());
  expect(names.every((name) => /^\d{4}-[a-z-]+$/.test(name))).toBe(true);
});

test('no number is given to a second migration; three had been, and are recorded by their whole names', () => {
  const twice = numbers.filter((number, nth) => numbers.indexOf(number) !== nth);
  expect(twice).toEqual(['0006', '0023', '0025']);
});
