import { expect, test } from 'vitest';
import type { ThreadRow } from '#contract/thread.ts';
import { rowsAbove, windowOffset } from './rows-window.ts';

function piece(offset: number, ids: string) {
  return { offset, total: 100, hasMore: false, rows: [...ids].map((id) => ({ id }) as ThreadRow) };
}

test.each([
  ['a row came in above', 'abc', 'nabc', 1, 1],
  ['two came in above', 'abc', 'nmabc', 0, 2],
  ['one below changes nothing', 'abc', 'abnc', 1, 0],
  ['one above went', 'abc', 'bc', 1, -1],
  ['the row itself went: the next one takes its place', 'abc', 'ac', 1, 0],
  ['the row itself went to the top', 'abc', 'bac', 1, 1],
  ['all are others', 'abc', 'xyz', 1, null],
])('%s', (_, before, after, stays, expected) => {
  expect(rowsAbove(piece(0, before), piece(0, after), stays)).toBe(expected);
});

test('pieces that begin elsewhere are compared by where their rows stand in the list', () => {
  expect(rowsAbove(piece(20, 'abcd'), piece(22, 'bcde'), 22)).toBe(1);
});

test.each([
  [0, 9, 0],
  [20, 29, 0],
  [46, 55, 20],
  [70_000, 70_009, 69_980],
])('rows %i to %i are in the middle of what is loaded from %i on', (first, last, expected) => {
  expect(windowOffset(first, last)).toBe(expected);
});
