import { expect, test } from 'vitest';
import type { Message } from '#contract/message.ts';
import { aMessage } from '../thread/samples.ts';
import { readForm, readLanguages } from './manner.ts';

const said = (...texts: string[]): Message[] =>
  texts.map((text, index) => aMessage({ id: `m${index}`, text }));

test.each<[string[], ReturnType<typeof readForm>]>([
  [['Вы тут?', 'Напишите мне в Ваш чат'], { form: 'vy', count: 2, messageId: 'm1' }],
  [['ты чего молчишь', 'тебе не стыдно'], { form: 'ty', count: 2, messageId: 'm1' }],
  [['Вы тут?', 'ну и где ты'], null],
  [['Выписка не пришла, тыква тоже'], null],
  [['Where is my money?'], null],
])('%j', (texts, expected) => expect(readForm(said(...texts))).toEqual(expected));

test('only the customer’s own words count, and not those they took back', () => {
  const [ours, gone] = said('Чем вам помочь?', 'ты где');
  const messages = [
    { ...ours!, direction: 'out' as const },
    { ...gone!, deletedAt: '2026-11-18T08:00:00.000Z' },
  ];
  expect(readForm(messages)).toBeNull();
  expect(readLanguages(messages)).toEqual([]);
});

test('languages are told by letters, the most used first', () => {
  const messages = said(
    'Where is my card?',
    'Где карта?',
    'Карта где? https://bank.example/card',
    '12',
    'مرحبا بك',
  );
  expect(readLanguages(messages)).toEqual([
    { language: 'ru', count: 2 },
    { language: 'en', count: 1 },
    { language: 'other', count: 1 },
  ]);
});
