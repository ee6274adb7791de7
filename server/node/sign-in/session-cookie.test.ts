import { expect, test } from 'vitest';
import { sessionCookie } from './session-cookie.ts';

const name = 'otklik.session_token';

test.each([
  ['alone', 'otklik.session_token=a.b%3D', 'a.b%3D'],
  ['among others', 'theme=dark; otklik.session_token=a.b; seen=1', 'a.b'],
  ['without spaces', 'theme=dark;otklik.session_token=a.b;seen=1', 'a.b'],
])('the cookie is known %s', (_how, header, value) => {
  expect(sessionCookie(header, name)).toBe(value);
});

test.each([
  ['there is none', 'theme=dark'],
  ['there are no cookies', null],
  ['it is empty', 'otklik.session_token='],
  ['there are two', 'otklik.session_token=a; otklik.session_token=b'],
  ['one of two is written oddly', 'otklik.session_token =a; otklik.session_token=b'],
  ['it is of another name', 'x.otklik.session_token=a'],
  ['it is the secure one, which is not asked for', '__Secure-otklik.session_token=a'],
  ['it is too long to be one', `otklik.session_token=${'a'.repeat(257)}`],
])('there is none that counts where %s', (_why, header) => {
  expect(sessionCookie(header, name)).toBeUndefined();
});

test('the secure one is known by its whole name', () => {
  expect(sessionCookie('__Secure-otklik.session_token=a', '__Secure-otklik.session_token')).toBe(
    'a',
  );
});
