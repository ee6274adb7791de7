import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, searchTerms } from './fold.ts';

test.each([
  ['Ещё  РАЗ', 'еще раз'],
  ['е\u0308ж', 'еж'],
  ['«Отклик»', '"отклик"'],
  ['1\u00a0200\u202f000', '1 200 000'],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test.each([
  ['двойная комиссия', ['двойная', 'комиссия']],
  ['«двойная комиссия» май', ['двойная комиссия', 'май']],
  ['  Ещё ', ['еще']],
  ['"', []],
  ['""', []],
  ['', []],
  ['слово "незакрытое', ['слово', 'незакрытое']],
])('%j is searched as %j', (query, terms) => {
  expect(searchTerms(query)).toEqual(terms);
});
