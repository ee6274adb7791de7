import { expect, test } from 'vitest';
import { isSafeWhileTyping, matchesKeys } from './keys.ts';

const press = (
  code: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true>> = {},
) => ({
  code,
  key: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test.each([
  ['KeyR', press('KeyR'), true],
  ['KeyR', press('KeyR', { ctrlKey: true }), false],
  ['KeyR', press('KeyR', { shiftKey: true }), false],
  ['Mod+Enter', press('Enter', { ctrlKey: true }), true],
  ['Mod+Enter', press('Enter', { metaKey: true }), true],
  ['Mod+Enter', press('Enter'), false],
  ['Shift+Slash', press('Slash', { shiftKey: true }), true],
  ['Alt+Period', press('Period', { altKey: true }), true],
])('%s on %o matches: %s', (keys, event, expected) => {
  expect(matchesKeys(event, keys)).toBe(expected);
});

test('a question mark asks for help on any layout', () => {
  const russian = { ...press('Digit7', { shiftKey: true }), key: '?' };
  expect(matchesKeys(russian, 'Shift+Slash')).toBe(true);
  expect(matchesKeys({ ...press('Slash'), key: '?' }, 'Slash')).toBe(false);
});

test('only chords and function keys are heard while somebody types', () => {
  expect(['KeyR', 'Shift+Slash', 'Mod+KeyK', 'F8', 'Shift+F8'].map(isSafeWhileTyping)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});
