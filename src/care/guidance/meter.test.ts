import { expect, test } from 'vitest';
import { readMeter } from './meter.ts';

const script = (name: string) =>
  `${name}, здравствуйте! Мы получили ваше сообщение и уже проверяем операцию вместе с коллегами из процессинга. Ответим вам в этой ветке, как только получим результат.`;
const sent = {
  texts: [
    script('Олег'),
    'Терминал заменили сегодня утром, чек отправили вам на почту.',
    script('Ира'),
  ],
  times: ['2026-11-18T08:00:00.000Z', '2026-11-18T07:00:00.000Z', '2026-11-17T07:00:00.000Z'],
};

test('it counts the replies that are nearly the same and tells the newest of them', () => {
  const meter = readMeter(
    script('Мария'),
    sent,
    'Мария',
    'Терминал на Лесной дважды списал 450 рублей',
  );
  expect(meter).toMatchObject({ count: 2, lastAt: '2026-11-18T08:00:00.000Z' });
});

test('what the customer told and the reply leaves out is named in the customer’s order', () => {
  const message = 'Терминал на Лесной дважды списал 450 рублей, операцию проверяют';
  expect(readMeter(script('Мария'), sent, 'Мария', message)?.apart).toEqual([
    'терминал',
    'лесной',
    'дважды',
    '450',
    'проверяют',
  ]);
});

test.each([
  [
    'words of its own',
    'Мария, терминал на Лесной списал 450 рублей дважды, вторую сумму верну сегодня до вечера.',
  ],
  ['too few words to be a script', 'Здравствуйте, уже смотрю.'],
  ['nothing', ''],
])('%s: nothing to say', (_what, text) => {
  expect(readMeter(text, sent, 'Мария', 'Терминал')).toBeNull();
});

function syllables(number: number): string {
  return [...String(number)]
    .map((digit) => 'бавагадажазакаламана'.slice(+digit * 2, +digit * 2 + 2))
    .join('');
}

test('five hundred long replies are searched', () => {
  const words = (at: number) =>
    Array.from({ length: 300 }, (_, i) => syllables((i * i * 7 + at * 131) % 9973)).join(' ');
  const texts = Array.from({ length: 500 }, (_, at) => words(at));
  const times = texts.map(() => '2026-11-18T08:00:00.000Z');
  expect(readMeter(words(250), { texts, times }, '', '')?.count).toBe(1);
});
