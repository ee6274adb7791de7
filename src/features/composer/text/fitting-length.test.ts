import { expect, test } from 'vitest';
import { fittingLength } from './fitting-length.ts';

test.each([
  ['abcdef', { max: 4, unit: 'utf16' }, 4],
  ['abc', { max: 4, unit: 'utf16' }, 3],
  ['', { max: 4, unit: 'utf16' }, 0],
  ['привет', { max: 5, unit: 'utf8-byte' }, 2],
  ['x'.repeat(300), { max: 280, unit: 'x-weighted' }, 280],
  ['я'.repeat(200), { max: 2, unit: 'sms-segment' }, 134],
] as const)('of %j with %j fit %i', (text, limit, expected) => {
  expect(fittingLength(text, limit)).toBe(expected);
});
