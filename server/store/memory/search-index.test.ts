import { expect, test } from 'vitest';
import { readQuery } from '#care/search/query.ts';
import { SearchIndex } from './search-index.ts';

function index() {
  const threads = new Map<number, string>();
  const search = new (class extends SearchIndex {
    override numberOf(threadId: string): number {
      const number = super.numberOf(threadId);
      threads.set(number, threadId);
      return number;
    }
  })();
  const found = (query: string) =>
    search
      .find(readQuery(query))
      .numbers()
      .map((number) => threads.get(number))
      .sort();
  return { search, found };
}

test('all words must be found, each wherever in the thread it stands', () => {
  const { search, found } = index();
  search.add({ id: '1', threadId: 'a', text: 'Комиссия' });
  search.add({ id: '2', threadId: 'a', text: 'про ипотеку' });
  search.add({ id: '3', threadId: 'b', text: 'две комиссии' });
  expect(found('комиссия')).toEqual(['a', 'b']);
  expect(found('комиссией ипотека')).toEqual(['a']);
  expect(found('вклад')).toEqual([]);
});

test('words in quotes stand together, the last may be half typed', () => {
  const { search, found } = index();
  search.add({ id: '1', threadId: 'a', text: 'Двойная комиссия за  перевод' });
  search.add({ id: '2', threadId: 'b', text: 'Комиссия двойная' });
  expect(found('"двойная комиссия"')).toEqual(['a']);
  expect(found('"комиссия за пер"')).toEqual(['a']);
  expect(found('"за двойная"')).toEqual([]);
  expect(found('"двойная двойная"')).toEqual([]);
  expect(found('"комиссия двой"')).toEqual(['b']);
});

test('a text that changed is found by its new words alone', () => {
  const { search, found } = index();
  search.add({ id: '1', threadId: 'a', text: 'карта' });
  search.remove('1');
  search.add({ id: '1', threadId: 'a', text: 'вклад' });
  expect([found('карта'), found('вклад')]).toEqual([[], ['a']]);
  search.remove('1');
  expect(found('вклад')).toEqual([]);
  search.add({ id: '1', threadId: 'b', text: 'вклад' });
  expect(found('вклад')).toEqual(['b']);
});

test('what a linked thread holds counts for the thread that shows it, until the link is undone', () => {
  const { search, found } = index();
  search.add({ id: 'acc', threadId: 'a', text: 'Мария maria.k' });
  search.add({ id: '1', threadId: 'b', text: 'вклад' });
  search.show('a', 'b');
  expect(found('мария вклад')).toEqual(['b']);
  search.show('a', 'a');
  expect([found('мария'), found('вклад')]).toEqual([['a'], ['b']]);
});

test('numbers are found by their beginning and by their end, among very many words', () => {
  const { search, found } = index();
  for (let at = 0; at < 3000; at += 1)
    search.add({ id: `f${at}`, threadId: `f${at}`, text: `слово${at} 7900${1_000_000 + at}` });
  search.add({ id: '1', threadId: 'a', text: 'Звоните +7 (916) 123-45-67' });
  expect(found('4567')).toEqual(['a']);
  expect(found('916 123-45-67')).toEqual(['a']);
  expect(found('слово2999')).toEqual(['f2999']);
  expect(found('1002999')).toEqual(['f2999']);
});
