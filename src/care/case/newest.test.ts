import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCase } from '../thread/samples.ts';
import { newestCase } from './newest.ts';

test('the newest case is the same in whatever order they are given', () => {
  const cases = [
    aCase({ id: 'a', number: 'C-2026-000001', openedAt: '2026-11-01T00:00:00.000Z' }),
    aCase({ id: 'b', number: 'C-2026-000002' }),
    aCase({ id: 'c', number: 'C-2026-000003' }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(cases, { minLength: 3 }), (order) => {
      expect(newestCase(order)?.id).toBe('c');
    }),
  );
  expect(newestCase([])).toBeUndefined();
});
