import { describe, expect, it } from 'vitest';
import type { WorkingInterval } from '#contract/calendar.ts';
import {
  addWorkingDays,
  addWorkingMinutes,
  nextWorkingMoment,
  type WorkingHours,
} from './working-time.ts';

const office = [{ from: '09:00', to: '18:00' }];
const withLunch = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];
const night = [{ from: '22:00', to: '06:00' }];
const roundTheClock = [{ from: '00:00', to: '24:00' }];

const moscow = hours('Europe/Moscow', office);
const lunch = hours('Europe/Moscow', withLunch);
const nights = hours('Europe/Moscow', night);
const always = hours('Europe/Moscow', roundTheClock, 7);
const berlin = hours('Europe/Berlin', office);
const berlinNights = hours('Europe/Berlin', night, 7);
const newYork = hours('America/New_York', office);
const kolkata = hours('Asia/Kolkata', office);
const holiday: WorkingHours = {
  ...moscow,
  holidays: [
    { date: '2026-11-19', name: 'A day off', isYearly: false },
    { date: '2020-01-01', name: 'New Year', isYearly: true },
  ],
};
/** Saturday 21 November is worked in exchange for the Monday after it. */
const moved: WorkingHours = {
  ...moscow,
  holidays: [{ date: '2026-11-23', name: 'In exchange', isYearly: false }],
  workdays: [{ date: '2026-11-21', name: 'A working Saturday', weekday: 0 }],
};
const likeFriday: WorkingHours = {
  ...moved,
  week: moscow.week.map((day, index) => (index === 4 ? [{ from: '09:00', to: '16:00' }] : day)),
  workdays: [{ date: '2026-11-21', name: 'As short as a Friday', weekday: 4 }],
};
const workedHoliday: WorkingHours = {
  ...holiday,
  workdays: [{ date: '2026-11-19', name: 'Worked after all', weekday: 3 }],
};
const nightsWithSaturday: WorkingHours = { ...nights, workdays: moved.workdays };
const berlinSunday: WorkingHours = {
  ...hours('Europe/Berlin', office),
  workdays: [{ date: '2026-03-29', name: 'A working Sunday', weekday: 0 }],
};
const nightsWithHoliday: WorkingHours = { ...nights, holidays: holiday.holidays };

describe('minutes of work', () => {
  // 18 November 2026 is a Wednesday.
  it.each([
    ['inside a day', moscow, '2026-11-18T09:00:00+03:00', 60, '2026-11-18T10:00:00+03:00'],
    ['to the last minute', moscow, '2026-11-18T17:00:00+03:00', 60, '2026-11-18T18:00:00+03:00'],
    ['from before work', moscow, '2026-11-18T03:00:00+03:00', 30, '2026-11-18T09:30:00+03:00'],
    ['into the next day', moscow, '2026-11-18T17:30:00+03:00', 60, '2026-11-19T09:30:00+03:00'],
    ['over a weekend', moscow, '2026-11-20T17:30:00+03:00', 60, '2026-11-23T09:30:00+03:00'],
    ['over lunch', lunch, '2026-11-18T12:30:00+03:00', 60, '2026-11-18T14:30:00+03:00'],
    ['over a holiday', holiday, '2026-11-18T17:30:00+03:00', 60, '2026-11-20T09:30:00+03:00'],
    ['over New Year', holiday, '2026-12-31T17:30:00+03:00', 60, '2027-01-04T09:30:00+03:00'],
    ['through midnight', nights, '2026-11-18T23:30:00+03:00', 60, '2026-11-19T00:30:00+03:00'],
    ['after midnight', nights, '2026-11-19T05:30:00+03:00', 60, '2026-11-19T22:30:00+03:00'],
    ['Saturday morning', nights, '2026-11-21T05:00:00+03:00', 60, '2026-11-21T06:00:00+03:00'],
    ['then on Monday night', nights, '2026-11-21T05:30:00+03:00', 60, '2026-11-23T22:30:00+03:00'],
    [
      'a night that ends on a holiday is worked to its end, and none begins on it',
      nightsWithHoliday,
      '2026-11-19T05:30:00+03:00',
      60,
      '2026-11-20T22:30:00+03:00',
    ],
    ['around the clock', always, '2026-11-21T23:30:00+03:00', 120, '2026-11-22T01:30:00+03:00'],
    // Berlin springs forward on 29 March 2026 at 02:00 and falls back on 25 October at 03:00.
    ['after the spring', berlin, '2026-03-27T17:30:00+01:00', 60, '2026-03-30T09:30:00+02:00'],
    ['after the autumn', berlin, '2026-10-23T17:30:00+02:00', 60, '2026-10-26T09:30:00+01:00'],
    [
      'a spring night is an hour shorter',
      berlinNights,
      '2026-03-28T22:00:00+01:00',
      7 * 60,
      '2026-03-29T06:00:00+02:00',
    ],
    [
      'an autumn night is an hour longer',
      berlinNights,
      '2026-10-24T22:00:00+02:00',
      9 * 60,
      '2026-10-25T06:00:00+01:00',
    ],
    ['into a worked Saturday', moved, '2026-11-20T17:30:00+03:00', 60, '2026-11-21T09:30:00+03:00'],
    ['over its Monday', moved, '2026-11-21T17:30:00+03:00', 60, '2026-11-24T09:30:00+03:00'],
    [
      'by the hours of the weekday that it has',
      likeFriday,
      '2026-11-21T15:30:00+03:00',
      60,
      '2026-11-24T09:30:00+03:00',
    ],
    [
      'into a holiday that is worked',
      workedHoliday,
      '2026-11-18T17:30:00+03:00',
      60,
      '2026-11-19T09:30:00+03:00',
    ],
    [
      'a night that begins on a worked Saturday',
      nightsWithSaturday,
      '2026-11-21T05:30:00+03:00',
      60,
      '2026-11-21T22:30:00+03:00',
    ],
    [
      'a worked Sunday on which the clock changed',
      berlinSunday,
      '2026-03-27T17:30:00+01:00',
      60,
      '2026-03-29T09:30:00+02:00',
    ],
    ['another zone', newYork, '2026-11-18T15:00:00+03:00', 60, '2026-11-18T10:00:00-05:00'],
    ['half an hour off', kolkata, '2026-11-18T03:00:00Z', 60, '2026-11-18T10:00:00+05:30'],
  ])('%s', (_name, calendar, from, minutes, to) => {
    expect(addWorkingMinutes(calendar, from, minutes)).toBe(new Date(to).toISOString());
  });

  it('a calendar without any work is counted by the clock', () => {
    const never = hours('Europe/Moscow', []);
    expect(addWorkingMinutes(never, '2026-11-18T10:00:00.000Z', 60)).toBe(
      '2026-11-18T11:00:00.000Z',
    );
  });

  it('stretches that overlap are counted once', () => {
    const overlapping = hours('UTC', [
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '13:00' },
    ]);
    expect(addWorkingMinutes(overlapping, '2026-11-18T09:00:00Z', 240)).toBe(
      '2026-11-18T13:00:00.000Z',
    );
  });
});

describe('the next moment of work', () => {
  it.each([
    ['now, at work', moscow, '2026-11-18T12:00:00+03:00', '2026-11-18T12:00:00+03:00'],
    ['after the day', moscow, '2026-11-18T18:00:00+03:00', '2026-11-19T09:00:00+03:00'],
    ['in the night shift', nights, '2026-11-19T02:00:00+03:00', '2026-11-19T02:00:00+03:00'],
    ['on a worked Saturday', moved, '2026-11-21T07:00:00+03:00', '2026-11-21T09:00:00+03:00'],
    ['on a holiday', holiday, '2026-11-19T12:00:00+03:00', '2026-11-20T09:00:00+03:00'],
  ])('%s', (_name, calendar, at, next) => {
    expect(nextWorkingMoment(calendar, at)).toBe(new Date(next).toISOString());
  });
});

describe('days of work', () => {
  it.each([
    ['over a weekend', moscow, '2026-11-19T15:00:00+03:00', 2, '2026-11-23T15:00:00+03:00'],
    ['onto a worked Saturday', moved, '2026-11-20T15:00:00+03:00', 1, '2026-11-21T15:00:00+03:00'],
    ['from it', moved, '2026-11-21T15:00:00+03:00', 1, '2026-11-24T15:00:00+03:00'],
    ['over a holiday', holiday, '2026-11-18T15:00:00+03:00', 2, '2026-11-23T15:00:00+03:00'],
    [
      'the same time in summer',
      berlin,
      '2026-03-27T15:00:00+01:00',
      1,
      '2026-03-30T15:00:00+02:00',
    ],
    ['by the local day', newYork, '2026-11-21T02:00:00Z', 1, '2026-11-24T02:00:00Z'],
    ['none', moscow, '2026-11-18T15:00:00+03:00', 0, '2026-11-18T15:00:00+03:00'],
  ])('%s', (_name, calendar, from, days, to) => {
    expect(addWorkingDays(calendar, from, days)).toBe(new Date(to).toISOString());
  });
});

function hours(tz: string, day: WorkingInterval[], daysOfWork = 5): WorkingHours {
  const week = Array.from({ length: 7 }, (_, index) => (index < daysOfWork ? day : []));
  return { tz, week, holidays: [], workdays: [] };
}
