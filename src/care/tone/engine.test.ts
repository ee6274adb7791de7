import { describe, expect, it } from 'vitest';
import { analyse } from './engine.ts';
import type { ToneInput } from './types.ts';

const context = { now: '2025-07-17T11:30:00+03:00', tz: 'Europe/Moscow', resolved: false };

function check(text: string, more: Partial<ToneInput> = {}) {
  return analyse({
    text,
    visibility: 'public',
    channel: 'vk',
    customer: ['Опять списали деньги, верните!'],
    context,
    ...more,
  });
}

const rulesOf = (text: string, more?: Partial<ToneInput>) => [
  ...new Set(check(text, more).findings.map(({ rule }) => rule)),
];

const replies = [
  'Уважаемый клиент! Приносим извинения за доставленные неудобства. Ваше обращение передано в профильный отдел.',
  'В данный момент осуществляется проверка, всё решим в ближайшее время.',
  'Successfully logged. We apologise for any inconvenience caused and will get back to you shortly.',
  'Пришлите сюда номер договора и ФИО, пожалуйста.',
];

describe('the same words written otherwise give the same findings', () => {
  it.each([
    ['ё for е', (text: string) => text.replaceAll('ещё', 'еще').replaceAll('всё', 'все')],
    ['hard spaces', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['doubled spaces', (text: string) => text.replaceAll(' ', '  ')],
    ['a curly apostrophe', (text: string) => text.replaceAll("'", '\u2019')],
    ['a zero-width space', (text: string) => text.replaceAll('ие', 'и\u200bе')],
    [
      'Latin letters that look Russian',
      (text: string) => text.replace(/(?<=[а-я])о(?=[а-я])/g, 'o'),
    ],
  ])('%s', (_, rewrite) => {
    for (const text of replies) expect(rulesOf(rewrite(text))).toEqual(rulesOf(text));
  });

  it('sees a card through zero-width marks', () => {
    expect(rulesOf('Карта 4111\u200b1111\u200b1111\u200b1111 в порядке.')).toContain('pii-card');
  });

  it('counts a smile of any skin once', () => {
    expect(rulesOf('Деньги вернём завтра до 12:00 👍🏽')).toEqual(
      rulesOf('Деньги вернём завтра до 12:00 👍'),
    );
  });
});

describe('meaning turns with its frame', () => {
  it('a quotation is nobody’s voice', () => {
    const fired = rulesOf(
      '«Приносим извинения за доставленные неудобства» вам не поможет. Вернул 300 рублей сейчас.',
    );
    expect(fired).not.toContain('canned-apology');
  });

  it('a warning asks for nothing', () => {
    expect(rulesOf('Никому не сообщайте код из СМС. Деньги ищу сейчас.')).not.toContain(
      'asks-secret',
    );
    expect(rulesOf('Сообщите код из СМС.')).toContain('asks-secret');
  });

  it('a private place takes fewer blocks than a public one, and the secrets stay', () => {
    const text = 'Пришлите номер договора.';
    expect(rulesOf(text)).toContain('asks-public-data');
    expect(rulesOf(text, { visibility: 'private' })).not.toContain('asks-public-data');
    expect(rulesOf('Назовите ПИН.', { visibility: 'private' })).toContain('asks-secret');
  });
});

it('a copy is told beside what the reply lacks', () => {
  const said = (name: string) =>
    `${name}, hello, Anna here. I see the second charge for the ride, it was our terminal, and the sum goes back to the card right now.`;
  const { shown } = check(said('Saul'), {
    customer: ['Charged twice for parking, help!'],
    context: { ...context, customerName: 'Saul', recentReplies: [said('Rita')] },
  });
  expect(shown.map(({ rule }) => rule)).toContain('template-repeat');
});

describe('whatever is typed', () => {
  it.each(['а', '1', '(', '«', ' ', '\n', '.', '?', '😀', 'A', '{', '-', '\u200b'])(
    'two thousand of %j end in order',
    (character) => {
      const text = character.repeat(2000);
      for (const { start, end } of check(text).findings) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(start).toBeLessThanOrEqual(end);
      }
    },
  );

  it('gives the same answer to the same question', () => {
    for (const text of replies) expect(check(text)).toEqual(check(text));
  });

  it('keeps a finding while the text behind it grows', () => {
    const text = `${replies[0]!} Сейчас смотрю запись разговора и напишу вам сегодня до 18:00.`;
    const head = replies[0]!.length;
    const early = (typed: string) =>
      check(typed, { caret: typed.length })
        .shown.filter(({ end }) => end <= head)
        .map(({ key }) => key);
    const flickers: string[] = [];
    let before = early(text.slice(0, head + 2));
    for (let at = head + 3; at <= text.length; at++) {
      const now = early(text.slice(0, at));
      const back = before.filter(
        (key) => !now.includes(key) && early(text.slice(0, at + 1)).includes(key),
      );
      flickers.push(...back.map((key) => `${at}: ${key}`));
      before = now;
    }
    expect(flickers).toEqual([]);
  });
});
