import { describe, expect, test } from 'vitest';
import { signInAddress, wayBack } from './way-back.ts';

describe('the way back after signing in', () => {
  test.each(['/', '/inbox/mine', '/inbox/all/th_000001?q=a%20b', '/account'])(
    '%s is found again',
    (from) => {
      const { search } = new URL(signInAddress(from), 'https://care.example');
      expect(wayBack(search)).toBe(from);
    },
  );

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    String.raw`/\elsewhere.example`,
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    '',
  ])('%s leads to the first screen instead', (to) => {
    expect(wayBack(`?to=${encodeURIComponent(to)}`)).toBe('/');
  });
});
