import { describe, expect, it } from 'vitest';
import { analyse } from './engine.ts';
import type { WorkCalendar } from './types.ts';

const calendar: WorkCalendar = {
  holidays: ['2025-05-01', '2025-05-02', '2025-05-09'],
  workdays: ['2025-11-01'],
  dayEnd: '17:30',
};

function promised(text: string, now: string, tz: string, days?: WorkCalendar) {
  const context = days ? { now, tz, calendar: days } : { now, tz };
  const { promise } = analyse({
    text,
    visibility: 'private',
    channel: 'chat',
    customer: [],
    context,
  });
  return promise?.at ?? null;
}

describe('working days of the team', () => {
  it.each([
    [
      'Отвечу в течение двух рабочих дней.',
      '2025-04-29T12:00:00+03:00',
      '2025-05-05T20:59:00.000Z',
    ],
    [
      'Верну деньги в течение 3 рабочих дней.',
      '2025-05-07T12:00:00+03:00',
      '2025-05-13T20:59:00.000Z',
    ],
    [
      'Отвечу в течение одного рабочего дня.',
      '2025-10-31T12:00:00+03:00',
      '2025-11-01T20:59:00.000Z',
    ],
    ['Напишу вам до конца рабочего дня.', '2025-05-06T12:00:00+03:00', '2025-05-06T14:30:00.000Z'],
  ])('%s at %s', (text, now, at) => {
    expect(promised(text, now, 'Europe/Moscow', calendar)).toBe(at);
  });

  it('counts Monday to Friday until six where nobody said otherwise', () => {
    const now = '2025-04-29T12:00:00+03:00';
    expect(promised('Отвечу в течение двух рабочих дней.', now, 'Europe/Moscow')).toBe(
      '2025-05-01T20:59:00.000Z',
    );
    expect(promised('Напишу вам до конца рабочего дня.', now, 'Europe/Moscow')).toBe(
      '2025-04-29T15:00:00.000Z',
    );
  });
});

describe('zones and the change of the clock', () => {
  it.each([
    // The clocks go forward on 30 March 2025 and back on 26 October 2025 in London.
    ["I'll write tomorrow by noon.", '2025-03-29T15:00:00+00:00', '2025-03-30T11:00:00.000Z'],
    ["I'll write tomorrow by noon.", '2025-10-25T15:00:00+01:00', '2025-10-26T12:00:00.000Z'],
    ["I'll write within 24 hours.", '2025-03-29T15:00:00+00:00', '2025-03-30T15:00:00.000Z'],
    ["I'll call you on Monday at 9 am.", '2025-10-24T10:00:00+01:00', '2025-10-27T09:00:00.000Z'],
    ["I'll call you by 6 pm Moscow time.", '2025-07-17T09:00:00+01:00', '2025-07-17T15:00:00.000Z'],
  ])('%s at %s', (text, now, at) => {
    expect(promised(text, now, 'Europe/London')).toBe(at);
  });

  it('reads the same hour in the zone of whoever writes', () => {
    const now = '2025-07-17T06:00:00Z';
    expect(promised('Напишу сегодня до 18:00.', now, 'Europe/Moscow')).toBe(
      '2025-07-17T15:00:00.000Z',
    );
    expect(promised('Напишу сегодня до 18:00.', now, 'Asia/Vladivostok')).toBe(
      '2025-07-17T08:00:00.000Z',
    );
    expect(promised('Напишу сегодня до 18:00 по Москве.', now, 'Asia/Yekaterinburg')).toBe(
      '2025-07-17T15:00:00.000Z',
    );
  });
});

describe('a bare time', () => {
  const context = { now: '2025-07-17T11:30:00+03:00', tz: 'Europe/Moscow' };
  const answer = (text: string, customer: string[]) =>
    analyse({ text, visibility: 'public', channel: 'vk', customer, context }).promise?.at ?? null;

  it('is our word to whoever asked when', () => {
    expect(answer('Сегодня к 19:00.', ['Когда почините?'])).toBe('2025-07-17T16:00:00.000Z');
    expect(answer('Сегодня к 19:00.', ['Интернета нет'])).toBeNull();
    expect(answer('Обычно к 19:00.', ['Когда почините?'])).toBeNull();
  });

  it('is no promise where it proposes', () => {
    expect(answer('Приеду к вам завтра до обеда удобно?', ['Нужна помощь'])).toBeNull();
  });
});

describe('a habit before the word given', () => {
  it.each([
    ["I'll look every morning and write to you by Friday noon.", '2026-11-20T12:00:00.000Z'],
    ["I'll check daily and call you on Friday at 12.", '2026-11-20T12:00:00.000Z'],
    ['Буду проверять каждый день и напишу вам в пятницу к 12:00.', '2026-11-20T12:00:00.000Z'],
    ['We open every day and close at 6 pm.', null],
    ['Мы работаем каждый день до 18:00.', null],
  ])('%s', (text, at) => {
    expect(promised(text, '2026-11-17T14:40:00Z', 'Europe/London')).toBe(at);
  });
});
