import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LengthUnit } from '#contract/reply.ts';
import { countText, measure } from './count.ts';

const family = '👨‍👩‍👧‍👦';

test.each<[string, LengthUnit, number]>([
  ['', 'utf16', 0],
  ['Привет', 'utf16', 6],
  ['😀', 'utf16', 2],
  ['😀', 'codepoint', 1],
  [family, 'codepoint', 7],
  [family, 'grapheme', 1],
  ['a\r\nb', 'grapheme', 3],
  ['Добрый день, й', 'grapheme', 14],
  ['и\u0306', 'grapheme', 1],
  ['hello', 'utf8-byte', 5],
  ['Привет', 'utf8-byte', 12],
  ['₽', 'utf8-byte', 3],
  ['😀', 'utf8-byte', 4],
  ['\ud83d', 'utf8-byte', 3],
  ['₽ и 😀', 'x-weighted', 7],
  ['привет @anna@mastodon.social', 'mastodon', 12],
  ['@a@b.c и @c', 'mastodon', 7],
  ['https://bank.example/very/long/address/of/a/page', 'mastodon', 23],
  ['bank.ru', 'mastodon', 7],
  ['https://bank.ru/@anna@x.ru да', 'mastodon', 26],
])('%j in %s is %i', (text, unit, length) => {
  expect(countText(text, unit)).toBe(length);
});

test.each<[string, string, { count: number; left: number; alphabet: string }]>([
  ['nothing', '', { count: 0, left: 160, alphabet: 'gsm-7' }],
  ['160 Latin letters', 'a'.repeat(160), { count: 1, left: 0, alphabet: 'gsm-7' }],
  ['161 Latin letters', 'a'.repeat(161), { count: 2, left: 145, alphabet: 'gsm-7' }],
  ['306 Latin letters', 'a'.repeat(306), { count: 2, left: 0, alphabet: 'gsm-7' }],
  ['80 euro signs', '€'.repeat(80), { count: 1, left: 0, alphabet: 'gsm-7' }],
  [
    'an escape at the seam',
    `${'a'.repeat(152)}€${'a'.repeat(10)}`,
    { count: 2, left: 141, alphabet: 'gsm-7' },
  ],
  ['70 Cyrillic letters', 'я'.repeat(70), { count: 1, left: 0, alphabet: 'ucs-2' }],
  ['71 Cyrillic letters', 'я'.repeat(71), { count: 2, left: 63, alphabet: 'ucs-2' }],
  [
    'an emoji at the seam',
    `${'я'.repeat(66)}😀${'я'.repeat(5)}`,
    { count: 2, left: 60, alphabet: 'ucs-2' },
  ],
])('SMS parts of %s', (_title, text, parts) => {
  expect(measure(text, { max: 6, unit: 'sms-segment' })).toEqual({
    used: parts.count,
    max: 6,
    left: 6 - parts.count,
    unit: 'sms-segment',
    parts,
  });
});

test('what is over the limit is a negative rest', () => {
  expect(measure('Привет', { max: 10, unit: 'utf8-byte' })).toEqual({
    used: 12,
    max: 10,
    left: -2,
    unit: 'utf8-byte',
  });
});

test('the short way of counting graphemes agrees with the segmenter on any pair of signs', () => {
  const segmenter = new Intl.Segmenter('ru', { granularity: 'grapheme' });
  const sign = fc.oneof(
    fc.integer({ min: 0, max: 0x2200 }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('\r\n', '😀', '\u0306'),
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 4 }), (signs) => {
      const text = signs.join('');
      expect(countText(text, 'grapheme')).toBe([...segmenter.segment(text)].length);
    }),
    { numRuns: 2000 },
  );
});
