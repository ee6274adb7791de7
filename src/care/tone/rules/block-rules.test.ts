import { describe, expect, it } from 'vitest';
import { privacyGuard } from '../engine.ts';

const context = { now: '2025-07-17T11:30:00+03:00', tz: 'Europe/Moscow' };

function blocks(text: string, visibility: 'public' | 'private' = 'public') {
  const found = privacyGuard({ text, visibility, channel: 'vk', customer: [], context });
  return found.map(({ rule }) => rule);
}

/** A small generator with a seed, so that a failure comes again (mulberry32). */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const next = random(20_250_717);
const below = (limit: number) => Math.floor(next() * limit);
const pick = <Item>(items: readonly Item[]) => items[below(items.length)]!;
const digits = (count: number) => Array.from({ length: count }, () => below(10)).join('');

function checksum(body: string) {
  const sum = Array.from(body)
    .toReversed()
    .reduce((total, digit, at) => {
      const doubled = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return (10 - (sum % 10)) % 10;
}

function card() {
  const body = `${pick(['2200', '4276', '5555', '5104', '4111'])}${digits(11)}`;
  return `${body}${checksum(body)}`;
}

/** The same shape with a last digit that cannot be a card's. */
function notCard() {
  const number = card();
  return `${number.slice(0, -1)}${(Number(number.at(-1)) + 1 + below(9)) % 10}`;
}

const grouped = (number: string, between: string) => number.match(/.{1,4}/g)!.join(between);
const between = ['', ' ', '-', '\u00a0', '\u2009', '\u200b', '.'];

const harmless: readonly (() => string)[] = [
  () => `Заказ № ${digits(6 + below(4))} собран, курьер выехал.`,
  () => `Order ${digits(5)}-${digits(4)} left the shop this morning.`,
  () => `Трек-номер ${pick(['RA', 'EE', 'CX'])}${digits(9)}RU, посылка в пути.`,
  () => `Parcel ${notCard()} is on its way.`,
  () => `Обращение № ${digits(4)}-${digits(3)} у меня.`,
  () => `Ticket ${digits(7)} is mine now.`,
  () => `Подписка стоит ${1 + below(9)}${digits(2)} ₽ в месяц.`,
  () => `The plan costs £${1 + below(90)}.${digits(2)} a month.`,
  () => `Акция идёт до ${1 + below(28)}.0${1 + below(9)}.2025.`,
  () => `Отделение работает с ${8 + below(3)}:00 до ${18 + below(4)}:00.`,
  () => `Банкомат № ${digits(6)} снова выдаёт наличные.`,
  () => `Карта *${digits(4)} разблокирована.`,
  () => `Версия ${1 + below(20)}.${below(30)}.${below(10)} уже в магазинах.`,
  () => `Рейс ${pick(['SU', 'BA', 'U6'])} ${1 + below(9)}${digits(3)} перенесли не мы.`,
];

describe('block rules over generated text', () => {
  it('lets order, parcel, ticket, sum and date strings pass', () => {
    const wrong: string[] = [];
    for (let i = 0; i < 7000; i++) {
      const text = pick(harmless)();
      if (blocks(text).length > 0) wrong.push(`${blocks(text).join()} «${text}»`);
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('finds every card, however it is grouped, in public and in private', () => {
    const missed: string[] = [];
    for (let i = 0; i < 2000; i++) {
      const text = `Проверил карту ${grouped(card(), pick(between))}, всё в порядке.`;
      if (!blocks(text, pick(['public', 'private'])).includes('pii-card')) missed.push(text);
    }
    expect(missed.slice(0, 10)).toEqual([]);
  });

  it('takes no number that fails the checksum for a card', () => {
    const wrong: string[] = [];
    for (let i = 0; i < 1000; i++) {
      const text = `Номер ${grouped(notCard(), pick(['', ' ', '-']))} проверил.`;
      if (blocks(text).includes('pii-card')) wrong.push(text);
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  });
});
