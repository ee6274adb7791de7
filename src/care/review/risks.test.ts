import { expect, test } from 'vitest';
import { risksOf, type RiskFacts } from './risks.ts';

const plain: RiskFacts = {
  text: 'Уже исправляю',
  customer: ['Не открывается приложение'],
  gravest: null,
  followers: 120,
  isFirstContact: false,
  isComplaint: false,
};

test.each<[string, Partial<RiskFacts>, string[]]>([
  ['a plain reply', {}, []],
  ['advice', { gravest: 'advice' }, []],
  ['a warning', { gravest: 'warn' }, ['guidance']],
  ['a crowd', { followers: 10_000 }, ['reach']],
  ['a court in Russian', { customer: ['Пойду в суд, мне надоело'] }, ['legal']],
  ['a regulator', { customer: ['Написал в Роспотребнадзор'] }, ['legal']],
  ['a lawyer in English', { customer: ['You will hear from my lawyer'] }, ['legal']],
  ['a court long ago', { customer: ['я в суд пойду', 'ок', 'жду', 'спасибо'] }, []],
  ['судьба is no court', { customer: ['Такая моя судьба, судя по всему'] }, []],
  ['a first word to somebody content', { isFirstContact: true }, []],
  [
    'a first word after a complaint',
    { isFirstContact: true, isComplaint: true },
    ['first-contact'],
  ],
  ['a later word after a complaint', { isComplaint: true }, []],
  ['a sum', { text: 'Вижу 1 250 ₽, разбираюсь' }, ['money']],
  ['a sum in English', { text: 'I see the $40 charge' }, ['money']],
  ['money back', { text: 'Верну вторую сумму сегодня' }, ['money']],
  ['a refund', { text: 'Your refund is on its way' }, ['money']],
  ['the customer’s own sum', { customer: ['Списали 500 ₽'] }, []],
  [
    'all at once',
    { gravest: 'warn', followers: 1e6, text: 'Верну 5 €', customer: ['Адвокат напишет'] },
    ['guidance', 'reach', 'legal', 'money'],
  ],
])('%s', (_what, facts, risks) => {
  expect(risksOf({ ...plain, ...facts })).toEqual(risks);
});
