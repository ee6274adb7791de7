import { expect, test } from 'vitest';
import { firstKeys, keyOfRow, takeOver } from './row-keys.ts';

test('the first rows of another list take over the elements of those drawn before', () => {
  const before = firstKeys('all');
  const after = takeOver(before, 'mine', ['a', 'b', 'c'], ['x', 'a']);
  expect(keyOfRow(after, 'x')).toBe(keyOfRow(before, 'a'));
  expect(keyOfRow(after, 'a')).toBe(keyOfRow(before, 'b'));
});

test('no two rows of a list share an element, however many lists there were', () => {
  let keys = firstKeys('0');
  const rows = ['a', 'b', 'c', 'd', 'e'];
  for (let turn = 1; turn < 50; turn += 1) {
    const drawn = rows.slice(turn % 3, 3);
    keys = takeOver(keys, String(turn), drawn, rows.toReversed());
    expect(new Set(rows.map((row) => keyOfRow(keys, row))).size).toBe(rows.length);
  }
});
