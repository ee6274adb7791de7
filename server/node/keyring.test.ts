import { expect, test } from 'vitest';
import { keyring } from './keyring.ts';

const first = 'the first secret of this server, long';
const second = 'the second secret of this server, long';

test('a sealed text opens in its place, and differs each time', () => {
  const ring = keyring([first]);
  const sealed = ring.seal('whsec_abc', 'vk|door');
  expect(ring.open(sealed, 'vk|door')).toBe('whsec_abc');
  expect(sealed).not.toContain('whsec');
  expect(ring.seal('whsec_abc', 'vk|door')).not.toBe(sealed);
});

test('it does not open in another place, changed, or without its secret', () => {
  const sealed = keyring([first]).seal('whsec_abc', 'vk|door');
  expect(() => keyring([first]).open(sealed, 'x|door')).toThrow('unable to authenticate');
  expect(() => keyring([second]).open(sealed, 'vk|door')).toThrow('another secret');
  const [id, nonce, text, tag] = sealed.split('.');
  const changed = `${text?.startsWith('A') ? 'B' : 'A'}${text?.slice(1)}`;
  expect(() => keyring([first]).open([id, nonce, changed, tag].join('.'), 'vk|door')).toThrow(
    'unable to authenticate',
  );
});

test('after a rotation both open, and the old one asks to be sealed again', () => {
  const old = keyring([first]).seal('whsec_abc', 'vk|door');
  const rotated = keyring([second, first]);
  expect(rotated.open(old, 'vk|door')).toBe('whsec_abc');
  expect(rotated.isOld(old)).toBe(true);
  expect(rotated.isOld(rotated.seal('whsec_abc', 'vk|door'))).toBe(false);
});
