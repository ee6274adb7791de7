import { expect, test } from 'vitest';
import { mayBeOfWave } from './may-be-of-wave.ts';

test.each([
  ['2026-11-18T10:00:01.000Z', true],
  ['2026-11-18T10:00:00.000Z', true],
  ['2026-11-18T08:00:00.000Z', true],
  ['2026-11-18T07:59:59.999Z', false],
  ['2026-11-18T10:30:00+03:00', false],
])('at ten what happened at %s makes a wave: %s', (occurredAt, may) => {
  expect(mayBeOfWave(occurredAt, '2026-11-18T10:00:00.000Z')).toBe(may);
});
