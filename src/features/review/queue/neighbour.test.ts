import { expect, it } from 'vitest';
import type { ReviewItem } from '#contract/thread.ts';
import { afterDecision, neighbour } from './neighbour.ts';

const queue = ['a', 'b', 'c'].map((id) => ({ reply: { id } }) as ReviewItem);

it.each([
  [undefined, 1, 'a'],
  ['a', 1, 'b'],
  ['b', -1, 'a'],
  ['a', -1, 'a'],
  ['c', 1, 'c'],
  ['c', -9, 'a'],
  ['gone', 1, 'a'],
])('from %s by %i leads to %s', (from, by, to) => {
  expect(neighbour(queue, from, by)).toBe(to);
});

it.each([
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'b'],
  ['gone', 'a'],
])('after %s comes %s', (decided, next) => {
  expect(afterDecision(queue, decided)).toBe(next);
});

it('leads nowhere from an empty queue', () => {
  expect(neighbour([], 'a', 1)).toBeUndefined();
  expect(afterDecision(queue.slice(0, 1), 'a')).toBeUndefined();
});
