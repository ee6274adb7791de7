import { expect, test } from 'vitest';
import { aMessage } from '../thread/samples.ts';
import { maskMessage, maskText } from './mask.ts';

test.each([
  ['Карта 4111 1111 1111 1111 не работает', 'Карта •••• •••• •••• •••• не работает'],
  ['my card 5555555555554444 was eaten', 'my card •••••••••••••••• was eaten'],
  ['Звоните: +7 (916) 123-45-67, жду', 'Звоните: +• (•••) •••-••-••, жду'],
  ['мой номер 8 916 123 45 67', 'мой номер • ••• ••• •• ••'],
  ['мой домашний 8 495 123 45 67', 'мой домашний • ••• ••• •• ••'],
  ['Reach me on +44 7700 900123 please', 'Reach me on +•• •••• •••••• please'],
  ['почта ivan.petrov@mail.ru', 'почта ••••.••••••@••••.••'],
  ['мой паспорт 4510 123456', 'мой паспорт •••• ••••••'],
  ['счёт 40817810099910004312', 'счёт ••••••••••••••••••••'],
])('%j is shown as %j', (text, masked) => {
  expect(maskText(text).text).toBe(masked);
  expect(maskText(text).hidden).toBe(1);
});

test('a home address is hidden', () => {
  const { text, hidden } = maskText('Живу на ул. Ленина, д. 5, кв. 12, курьер не приехал');
  expect(hidden).toBe(1);
  expect(text).not.toMatch(/Ленина|12/);
  expect(text).toContain('курьер не приехал');
});

test.each([
  'Списали 1 200 рублей дважды 12.11.2026 в 18:00',
  'Заказ 4521-889 от 3 ноября, трек RA123456789RU',
  'Обращение C-2026-000123 висит третью неделю',
  'Charged £49.99 twice on 3/11/2026',
  'Ни номера, ни почты здесь нет',
  '',
])('%j hides nothing', (text) => {
  expect(maskText(text)).toEqual({ text, hidden: 0 });
});

test.each([
  'Карта 4111 1111 1111 1111, тел. +7 916 123-45-67',
  '😀 почта ivan@mail.ru 👍',
  'мой номер 8 916 123 45 67 и ещё раз 89161234567',
])('%j keeps its length and, masked once, has nothing left to mask', (text) => {
  const once = maskText(text);
  expect(once.text).toHaveLength(text.length);
  expect(once.hidden).toBeGreaterThan(0);
  expect(maskText(once.text)).toEqual({ text: once.text, hidden: 0 });
});

const told = 'Карта 4111 1111 1111 1111';

test('title, words and earlier words of a public message are masked', () => {
  const state = { version: '0', at: '2026-11-18T08:00:00.000Z', text: told, isDeleted: false };
  const masked = maskMessage(aMessage({ title: told, text: told, revisions: [state] }));
  expect(masked.hidden).toBe(2);
  expect(JSON.stringify(masked)).not.toContain('1111');
});

test.each([
  ['a private message', { visibility: 'private' }],
  ['an answer of ours', { direction: 'out' }],
  ['a note', { direction: 'note', visibility: 'internal' }],
] as const)('%s is shown as it is', (_name, change) => {
  const message = aMessage({ ...change, text: told });
  expect(maskMessage(message)).toBe(message);
});
