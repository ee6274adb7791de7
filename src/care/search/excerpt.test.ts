import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';
import { readQuery } from './query.ts';

function marked(text: string, query: string): string[] | undefined {
  const found = excerpt(text, readQuery(query));
  return found?.marks.map(([start, end]) => found.text.slice(start, end));
}

test.each([
  ['Заблокировали карту, а карта новая', 'картой', ['карту', 'карта']],
  ['Cards were charged twice', 'charge', ['charged']],
  ['Пишите на +7 916 123-45-67', '4567', undefined],
  ['Счёт 40817004567 закрыт', '4567', ['40817004567']],
  ['Двойная комиссия за перевод', '"комиссия за"', ['комиссия за']],
  ['За комиссия', '"комиссия за"', undefined],
  ['Ещё раз', 'еще', ['Ещё']],
  ['Ничего', 'карта', undefined],
])('in “%s”, %s marks %o', (text, query, expected) => {
  expect(marked(text, query)).toEqual(expected);
});

test('a long text is cut around what was found', () => {
  const text = `${'начало '.repeat(40)}карта ${'конец '.repeat(40)}`;
  const found = excerpt(text, readQuery('карту'));
  expect(found?.text).toMatch(/^… .*карта .*…$/);
  expect(found?.text.length).toBeLessThan(170);
  expect(marked(text, 'карту')).toEqual(['карта']);
});

test.each([
  ['after many short words', `${'не то '.repeat(30)}карта`],
  ['after one long word', `начало ${'о'.repeat(60)} карта`],
  ['behind a sign that is no word', `${'начало '.repeat(10)}…………………………карта`],
  ['at the beginning', 'Карта'],
])('what was found %s is seen in a narrow row', (_where, text) => {
  const found = excerpt(text, readQuery('карта'));
  expect(found?.marks[0]?.[0]).toBeLessThanOrEqual(20);
});
