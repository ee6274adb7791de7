import { expect, test } from 'vitest';
import { rangeOf } from './range.ts';

test.each([
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=10-19', { first: 10, last: 19 }],
  ['bytes=10-1000', { first: 10, last: 99 }],
  ['bytes=-20', { first: 80, last: 99 }],
  ['bytes=-200', { first: 0, last: 99 }],
  ['bytes=99-99', { first: 99, last: 99 }],
])('%s is a part of 100 bytes', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range);
});

test.each(['bytes=100-', 'bytes=100-200', 'bytes=-0', 'bytes=99999999999999999999-'])(
  '100 bytes have no %s',
  (header) => {
    expect(rangeOf(header, 100)).toBeNull();
  },
);

test.each([undefined, '', 'bytes=-', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=9-1', 'bytes=a-b'])(
  '%s asks for the whole',
  (header) => {
    expect(rangeOf(header, 100)).toBeUndefined();
  },
);

test('an empty file has no part', () => {
  expect(rangeOf('bytes=0-', 0)).toBeNull();
});
