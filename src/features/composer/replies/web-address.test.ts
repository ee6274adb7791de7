import { expect, test } from 'vitest';
import { isWebAddress } from './web-address.ts';

test.each([
  ['https://reviews.example/answer/7', true],
  ['HTTP://reviews.example', true],
  ['reviews.example/7', false],
  ['javascript:alert(1)', false],
  ['', false],
])('%j is an address of the web: %s', (text, expected) => {
  expect(isWebAddress(text)).toBe(expected);
});
