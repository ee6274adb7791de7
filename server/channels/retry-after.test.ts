import { expect, test } from 'vitest';
import { retryAfter } from './retry-after.ts';

const now = Date.parse('2026-11-20T10:00:00Z');

test.each([
  ['7', 7],
  ['Fri, 20 Nov 2026 10:00:30 GMT', 30],
  ['Fri, 20 Nov 2026 09:00:00 GMT', 0],
  ['99999999', 3600],
  ['soon', undefined],
  ['', undefined],
])('Retry-After: %s is %s seconds', (given, seconds) => {
  expect(retryAfter({ 'retry-after': given }, now)).toBe(seconds);
});

test('nothing asked is nothing to wait for', () => {
  expect(retryAfter({}, now)).toBeUndefined();
});
