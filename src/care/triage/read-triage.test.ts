import { expect, test } from 'vitest';
import { readTriage } from './read-triage.ts';

test.each([
  ['Верните деньги, списали дважды за одну покупку!', 'claim', 'fees'],
  ['Where is my refund? I want my money back', 'claim', 'other'],
  ['Заречье, связи ноль с девяти утра', 'complaint', 'connection'],
  ['no signal at all in Zarechye since 9', 'complaint', 'connection'],
  ['Третий день не могу войти в приложение, безобразие', 'complaint', 'app'],
  ['Подскажите, как получить выписку по счету?', 'question', 'account'],
  ['How do I activate my new card?', 'question', 'card'],
  ['Было бы здорово видеть тёмную тему в приложении', 'suggestion', 'app'],
  ['Please add dark mode to the app', 'suggestion', 'app'],
  ['Спасибо оператору Ирине, отличная поддержка', 'praise', 'service'],
  ['You guys are brilliant, thank you', 'praise', 'other'],
  ['видел вашу рекламу в метро', 'talk', 'other'],
] as const)('“%s” is a %s about %s', (text, kind, topic) => {
  expect(readTriage([text])).toMatchObject({ kind, topic });
});

test('reasons are the customer’s own words', () => {
  const reading = readTriage(['ВЕРНИТЕ деньги за Карту']);
  expect(reading).toMatchObject({ kindWords: ['ВЕРНИТЕ'], topicWords: ['Карту'] });
});

test.each([
  ['Пишу жалобу в ЦБ', { isRegulatorNamed: true }],
  ['I will go to the ombudsman', { isRegulatorNamed: true }],
  ['My savings are gone, somebody emptied the account', { isMoneyAtRisk: true }],
  ['Сколько можно!!! безобразие', { isUpset: true }],
  ['Какой график у отделения?', { isMoneyAtRisk: false, isUpset: false, isRegulatorNamed: false }],
])('“%s” tells how urgent it is', (text, signs) => {
  expect(readTriage([text])).toMatchObject(signs);
});

test('no words are talk about nothing known', () => {
  expect(readTriage([])).toMatchObject({ kind: 'talk', topic: 'other', kindWords: [] });
});

test.each([
  [1, 'complaint'],
  [3, 'talk'],
  [5, 'praise'],
])('%i of 5 stars make it a %s', (value, kind) => {
  expect(readTriage(['Был в отделении на Мира'], { value, max: 5 }).kind).toBe(kind);
});

test('stars are told as a reason', () => {
  expect(readTriage(['Ну'], { value: 1, max: 5 }).kindWords).toEqual(['★ 1/5']);
});
