import { describe, expect, it } from 'vitest';
import { tokensOf } from '../text/doc.ts';
import { languages } from '../languages/index.ts';
import { findTimes } from './find.ts';

/** A Wednesday, twenty past eleven in Moscow. */
const now = Date.parse('2025-03-12T11:20:00+03:00');
const zone = 'Europe/Moscow';

describe('times in Russian', () => {
  it.each([
    ['напишу до 18:00', '2025-03-12T18:00'],
    ['напишу сегодня до шести вечера', '2025-03-12T18:00'],
    ['отвечу к 6 часам', '2025-03-12T18:00'],
    ['приедет завтра с 10 до 14', '2025-03-13T14:00'],
    ['приедет послезавтра утром', '2025-03-14T12:00'],
    ['деньги вернутся в течение двух часов', '2025-03-12T13:20'],
    ['позвоню через полчаса', '2025-03-12T11:50'],
    ['позвоню часа через два', '2025-03-12T13:20'],
    ['напишу минут через двадцать', '2025-03-12T11:40'],
    ['через полтора часа', '2025-03-12T12:50'],
    ['в течение суток', '2025-03-13T11:20'],
    ['к вечеру пятницы', '2025-03-14T18:00'],
    ['завтра вечером', '2025-03-13T21:00'],
    ['до конца дня', '2025-03-12T23:59'],
    ['до конца рабочего дня', '2025-03-12T18:00'],
    ['в течение трёх рабочих дней', '2025-03-17T23:59'],
    ['в понедельник', '2025-03-17T23:59'],
    ['к обеду', '2025-03-12T13:00'],
    ['до обеда', '2025-03-12T13:00'],
    ['15 марта до 12:00', '2025-03-15T12:00'],
    ['до 20-го числа', '2025-03-20T23:59'],
    ['до 20.03', '2025-03-20T23:59'],
    ['не позднее 17.30', '2025-03-12T17:30'],
    ['до 15:00 по Екатеринбургу', '2025-03-12T13:00'],
    ['через 2-3 дня', '2025-03-15T11:20'],
    ['на следующий рабочий день', '2025-03-13T23:59'],
  ])('%s', (text, local) => {
    expect(first(text)).toBe(iso(local, '+03:00'));
  });

  it.each([
    'Добрый день',
    'в 8 из 10 случаев',
    'счёт 2:1',
    '30 дней',
    'до 100 000 ₽ в месяц',
    'карта на 5 лет',
    'до 10 %',
  ])('finds no moment in «%s»', (text) => {
    expect(first(text)).toBeNull();
  });

  it('marks a beginning as no term', () => {
    expect(
      findTimes(languages.time, tokensOf('не работает с 9 утра', languages), now, zone)[0]?.since,
    ).toBe(true);
  });
});

describe('times in English', () => {
  it.each([
    ["I'll write by 4 pm", '2025-03-12T16:00'],
    ['by 4', '2025-03-12T16:00'],
    ['by noon tomorrow', '2025-03-13T12:00'],
    ['tomorrow, 9 to 11 am', '2025-03-13T11:00'],
    ['between 2 and 4 pm', '2025-03-12T16:00'],
    ['within 48 hours', '2025-03-14T11:20'],
    ['within 3 working days', '2025-03-17T23:59'],
    ['in half an hour', '2025-03-12T11:50'],
    ['in a couple of hours', '2025-03-12T13:20'],
    ['an hour from now', '2025-03-12T12:20'],
    ['by end of day', '2025-03-12T23:59'],
    ['by EOD', '2025-03-12T23:59'],
    ['by close of business', '2025-03-12T18:00'],
    ['by the 20th', '2025-03-20T23:59'],
    ['on 15 March at 10:30', '2025-03-15T10:30'],
    ['March 15', '2025-03-15T23:59'],
    ['on Monday by lunchtime', '2025-03-17T13:00'],
    ['first thing tomorrow', '2025-03-13T12:00'],
    ['tonight', '2025-03-12T21:00'],
    ['by this evening', '2025-03-12T18:00'],
    ['at 3 p.m. London time', '2025-03-12T18:00'],
    ['the day after tomorrow', '2025-03-14T23:59'],
    ['next working day', '2025-03-13T23:59'],
  ])('%s', (text, local) => {
    expect(first(text)).toBe(iso(local, '+03:00'));
  });

  it.each([
    'Good morning',
    '24/7',
    'five of us',
    'a second',
    'you may pay 20 % more',
    'up to £1,000 a day',
  ])('finds no moment in “%s”', (text) => {
    expect(first(text)).toBeNull();
  });
});

it('counts a zone with summer time from the day it names', () => {
  const spring = Date.parse('2025-03-29T12:00:00+00:00');
  const [found] = findTimes(
    languages.time,
    tokensOf('tomorrow by 6 pm', languages),
    spring,
    'Europe/London',
  );
  expect(new Date(found!.at).toISOString()).toBe('2025-03-30T17:00:00.000Z');
});

function first(text: string) {
  const [found] = findTimes(languages.time, tokensOf(text, languages), now, zone);
  return found ? new Date(found.at).toISOString() : null;
}

function iso(local: string, offset: string) {
  return new Date(`${local}:00${offset}`).toISOString();
}
