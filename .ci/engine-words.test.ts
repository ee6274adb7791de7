import { expect, it } from 'vitest';
import { findEngineWords } from './engine-words.ts';

const types = `export type Kind = 'clock' | 'day';`;

function wordsIn(code: string, file = 'src/care/tone/time/x.ts') {
  return findEngineWords(
    new Map([
      ['src/care/tone/types.ts', types],
      ['src/care/tone/rules/catalogue.ts', `export const catalogue = { 'pii-card': 1 };`],
      ['src/care/tone/languages/en/lexicon/x.ts', `export const x = { 'commit.act': [] };`],
      [file, code],
    ]),
  );
}

it.each([
  ['a Cyrillic letter in a string', `const and = 'и';`, 'и'],
  ['a Cyrillic letter in a pattern', `const ending = /(?:й|ь)те$/;`, 'й'],
  ['a Cyrillic letter in square brackets', `const letter = /[а-я]/;`, 'а-я'],
  ['an umlaut', `const day = 'König';`, 'König'],
  ['a word in a pattern', `const now = /^(?:now|today)$/;`, 'now'],
  ['an ending in a pattern', `const past = /[^e]ed$/;`, 'ed'],
  ['a word in a pattern put together', 'const past = new RegExp(`${stem}ed`);', 'ed'],
  ['a word in a list', `const links = ['to', 'till'];`, 'to'],
  ['a declared name compared with a token', `const is = text === 'day';`, 'day'],
  ['the same by way of a function', `if (textAt(tokens, i) === 'day') go();`, 'day'],
  ['the same in a switch', `switch (token.text) { case 'day': go(); }`, 'day'],
  ['the same as a list of words', `const days = words('day');`, 'day'],
  ['a language asked for by name', `if (language === 'ru') go();`, 'ru'],
])('finds %s', (_kind, code, text) => {
  expect(wordsIn(`\n${code}`)[0]).toBe(
    `src/care/tone/time/x.ts:2 says “${text}”, which belongs in src/care/tone/languages`,
  );
});

it.each([
  ['a comment', `/** «до 18:00», “by 4 pm” */ const hour = 18;`],
  ['a declared kind', `const atom = { kind: 'clock' };`],
  ['a rule and a tag', `const seen = [has('commit.act'), found('pii-card')];`],
  ['marks, figures and classes', `const sum = /^[£$€]\\d{1,2}[a-z]?\\p{L}\\b$/u;`],
  ['a module and an error', `import { x } from './x.ts';\nthrow new Error('No such frame');`],
  ['what is written alike everywhere', `const link = /^https?:/;`],
  ['a type asked for', `const is = typeof value === 'string';`],
])('leaves alone %s', (_kind, code) => {
  expect(wordsIn(code)).toEqual([]);
});

it.each([
  'src/care/tone/languages/en/time.ts',
  'src/care/tone/time/find.test.ts',
  'src/care/triage/words-en.ts',
])('leaves %s alone', (file) => {
  expect(wordsIn(`const now = 'сейчас';`, file)).toEqual([]);
});
