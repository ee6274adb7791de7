import { expect, test } from 'vitest';
import { shiftStretches } from './shift-findings.ts';

const before = 'Please be advised today';
const phrase = { start: 7, end: 17 };
const words = (now: string) =>
  shiftStretches([phrase], before, now).map(({ start, end }) => now.slice(start, end));

test.each([
  ['behind it', 'Please be advised today!', ['be advised']],
  ['before it', 'Oh Please be advised today', ['be advised']],
  ['inside it', 'Please be well advised today', ['be well advised']],
  ['a letter cut from it', 'Please be advise today', ['be advise']],
  ['cut through it and on', 'Please be day', []],
  ['everything else', 'No', []],
  ['nothing', before, ['be advised']],
])('%s', (_, now, expected) => {
  expect(words(now)).toEqual(expected);
});
