import { expect, test } from 'vitest';
import { linesOf } from './margin-lines.ts';

const numbers = new Map([
  ['a', 1],
  ['b', 2],
  ['c', 3],
]);

test('findings of one line share its mark, which is as grave as the gravest', () => {
  const lines = linesOf(
    [
      { key: 'c', severity: 'advice', top: 8 },
      { key: 'a', severity: 'block', top: 8 },
      { key: 'b', severity: 'warn', top: 29 },
    ],
    numbers,
  );
  expect(lines).toEqual([
    { top: 8, label: '1,3', severity: 'block' },
    { top: 29, label: '2', severity: 'warn' },
  ]);
});

test('a finding without a number has no mark', () => {
  expect(linesOf([{ key: 'new', severity: 'warn', top: 8 }], numbers)).toEqual([]);
});
