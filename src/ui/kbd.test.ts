import { expect, it } from 'vitest';
import { keyCaps } from './kbd.tsx';

it.each([
  ['mod+enter', ['⌘', '↵'], ['Ctrl', '↵']],
  ['g i', ['G', 'I'], ['G', 'I']],
  ['shift+?', ['⇧', '?'], ['Shift', '?']],
  ['esc', ['Esc'], ['Esc']],
])('%s has its caps on Apple and elsewhere', (keys, apple, other) => {
  expect(keyCaps(keys, true)).toEqual(apple);
  expect(keyCaps(keys, false)).toEqual(other);
});
