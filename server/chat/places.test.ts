import { expect, test } from 'vitest';
import { Places } from './places.ts';

test('who leaves makes room, once', () => {
  const places = new Places();
  const leave = places.enter('a', 2);
  places.enter('a', 2);
  expect(places.enter('a', 2)).toBeUndefined();
  expect(places.enter('b', 2)).toBeDefined();
  leave?.();
  leave?.();
  expect(places.enter('a', 2)).toBeDefined();
  expect(places.enter('a', 2)).toBeUndefined();
});
