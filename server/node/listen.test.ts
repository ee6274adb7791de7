import { expect, test } from 'vitest';
import { addressBehind } from './listen.ts';

test.each([
  ["without a proxy the header is anybody's", 0, '6.6.6.6', '10.0.0.2'],
  ['one proxy: what it added', 1, '6.6.6.6, 203.0.113.7', '203.0.113.7'],
  ['two: what the outer one added', 2, '6.6.6.6, 203.0.113.7, 10.0.0.9', '203.0.113.7'],
  ['a proxy that added nothing', 1, null, '10.0.0.2'],
  ['fewer entries than proxies', 2, '203.0.113.7', '10.0.0.2'],
])('%s', (_, hops, forwarded, expected) => {
  expect(addressBehind(hops, '10.0.0.2', forwarded)).toBe(expected);
});
