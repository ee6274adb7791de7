import { describe, expect, test } from 'vitest';
import { splitQuoted } from './split-quoted.ts';

const quote = '> Добрый день! Деньги вернули.\n> Вопрос решён?';

describe('a quote and its head are folded as each client writes them', () => {
  test.each([
    [
      'Gmail, English',
      `Нет\n\nOn Thu, Nov 20, 2025 at 2:05 PM Bank <care@bank.example> wrote:\n\n${quote}`,
    ],
    [
      'Gmail, in two lines',
      `Нет\n\nOn Thu, Nov 20, 2025 at 2:05 PM The Care of the Bank <\ncare@bank.example> wrote:\n\n${quote}`,
    ],
    [
      'Gmail, Russian',
      `Нет\n\nчт, 20 нояб. 2025 г. в 14:05, Банк <care@bank.example>:\n\n${quote}`,
    ],
    ['Yandex', `Нет\n\n20.11.2025, 14:05, "Банк" <care@bank.example>:\n${quote}`],
    [
      'Mail.ru',
      `Нет\n \nЧетверг, 20 ноября 2025, 14:05 +03:00 от Банк <care@bank.example>:\n${quote}`,
    ],
    [
      'Apple, Russian',
      `Нет\n\n20 нояб. 2025 г., в 14:05, Банк <care@bank.example> написал(а):\n\n${quote}`,
    ],
    ['Thunderbird, Russian', `Нет\n\n20.11.2025 14:05, Банк пишет:\n${quote}`],
    [
      'Outlook',
      'Нет\n\n________________________________\nFrom: Bank <care@bank.example>\nSent: Thursday, November 20, 2025 2:05 PM\nTo: Maria\nSubject: Re: Card\n\nIs it solved?',
    ],
    [
      'Outlook, Russian',
      'Нет\n\nОт: Банк <care@bank.example>\nОтправлено: 20 ноября 2025 г. 14:05\nКому: Мария\nТема: Re: Карта\n\nВопрос решён?',
    ],
    ['Outlook, older', 'Нет\n\n-----Original Message-----\nFrom: Bank\n\nIs it solved?'],
    ['Outlook, older, Russian', 'Нет\n\n-----Исходное сообщение-----\nОт: Банк\n\nВопрос решён?'],
    ['marks alone', `Нет\n\n${quote}`],
    [
      'above the words',
      `On Thu, Nov 20, 2025 at 2:05 PM Bank <care@bank.example> wrote:\n${quote}\n\nНет`,
    ],
  ])('%s', (_client, text) => {
    const { words, folded } = splitQuoted(text);
    expect(words.trim()).toBe('Нет');
    expect(folded).toMatch(/решён\?|solved\?/);
  });
});

test('answers between quoted lines are the words, the lines are folded', () => {
  const { words, folded } = splitQuoted('> Карту получили?\nДа\n> Всё работает?\nНет, не работает');
  expect(words).toBe('Да\nНет, не работает');
  expect(folded).toBe('> Карту получили?\n> Всё работает?');
});

test.each([
  ['the mark of RFC 3676', 'Нет\n-- \nМария Ким\n+7 900 000-00-00'],
  ['a telephone', 'Нет\n\nSent from my iPhone'],
  ['a telephone, Russian', 'Нет\n\nОтправлено с iPhone'],
])('a signature is folded: %s', (_what, text) => {
  expect(splitQuoted(text).words).toBe('Нет');
});

test.each([
  ['a colon after reported words', 'Муж пишет:\nкарта не работает'],
  [
    'a colon after a time',
    'Вчера в 14:05 ваш оператор написал:\nденьги вернутся завтра. Не вернулись',
  ],
  [
    'a colon after an address and a time',
    '20.11.2025 в 14:05 я писал на care@bank.example, тема:\nкарта. Ответа нет',
  ],
  ['a long text below two dashes', `Список:\n--\n${'пункт\n'.repeat(20)}конец`],
  [
    'what is passed on',
    '---------- Forwarded message ---------\nFrom: Shop <shop@shop.example>\nDate: 20 Nov 2025\nSubject: Отказ\n\n> Вам отказано',
  ],
  ['a form of fields at the top', 'От: Мария Ким\nТема: карта\nДата: вчера\nНе работает'],
])('%s is no quote', (_what, text) => {
  expect(splitQuoted(text)).toEqual({ words: text.trimEnd(), folded: '' });
});

test('hostile lines take no longer than others', () => {
  const startedAt = performance.now();
  for (const line of ['-- \n', '> ', 'From: a\n', 'On 12:00 <a@b>:\n', 'a'.repeat(100)])
    splitQuoted(line.repeat(100_000 / line.length));
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});
