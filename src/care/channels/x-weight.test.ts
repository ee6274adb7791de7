import fc from 'fast-check';
import twitter from 'twitter-text';
import { expect, test } from 'vitest';
import { xWeight } from './x-weight.ts';

test.each([
  ['', 0],
  ['Здравствуйте, уважаемый клиент', 30],
  ['₽', 2],
  ['№ 5', 4],
  ['подождите…', 11],
  ['👨‍👩‍👧‍👦', 2],
  ['👍🏽', 2],
  ['🇷🇺', 2],
  ['1️⃣', 2],
  ['日本', 4],
  ['e\u0301', 1],
  ['bank.ru', 23],
  ['см. bank.ru/cards?x=1.', 28],
  ['(https://bank.ru/a_(b)_c)', 25],
  ['https://сайт.рф/путь', 23],
  ['сайт.рф', 7],
  ['help@bank.ru', 12],
  ['@bank.ru', 8],
  ['https://t.co/abcпривет', 29],
  ['bank.ruпривет', 29],
  ['Готово.Спасибо 1.2 т.е.', 23],
])('%j weighs %i', (text, weight) => {
  expect(xWeight(text)).toBe(weight);
});

const word = fc.constantFrom(
  'Здравствуйте',
  'карта',
  'ёй',
  'и\u0306',
  'hello',
  'naïve',
  'it’s',
  '«так»',
  '—',
  '…',
  '№',
  '100 ₽',
  '5€',
  '©',
  '™',
  '日本',
  '1.2',
  'т.е.',
  '@bank_help',
  'a@b.ru',
  '#тег',
);
const emoji = fc.constantFrom('😀', '❤️', '👍🏽', '👨‍👩‍👧‍👦', '🇷🇺', '👩‍💻', '🏳️‍🌈', '☎', '1⃣', '🙏🏼', '‼️');
const address = fc.constantFrom(
  'bank.ru',
  'BANK.RU/Help',
  'http://bank.ru',
  'https://bank.ru/a_(b)?q=1&r=да',
  'https://bank.ru/путь/к#x.',
  'https://пример.рф',
  't.co/xyz',
  'https://t.co/VIm6mmForU',
  'sub.bank.co.uk',
  'bank.com:8080/x',
  'bank.online',
  'v1.io',
  'xn--90a.xn--p1ai',
  'bank.qwerty',
);
const gap = fc.constantFrom(
  ' ',
  '\n',
  ', ',
  '. ',
  '! ',
  ' (',
  ') ',
  ' "',
  '" ',
  ' «',
  '» ',
  ': ',
  '… ',
);
const pieces = fc.oneof(word, emoji, address);
const spaced = fc
  .array(fc.tuple(pieces, gap), { maxLength: 12 })
  .map((list) => list.flat().join(''));

test('a text weighs what the reference implementation says', () => {
  fc.assert(
    fc.property(spaced, (value) => {
      expect(xWeight(value)).toBe(twitter.parseTweet(value).weightedLength);
    }),
    { numRuns: 1000 },
  );
});

test('any string without a dot weighs what the reference says', () => {
  const text = fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll('.', ''));
  fc.assert(
    fc.property(text, (value) => {
      expect(xWeight(value)).toBe(twitter.parseTweet(value).weightedLength);
    }),
  );
});
