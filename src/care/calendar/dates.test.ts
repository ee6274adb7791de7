import { describe, expect, it } from 'vitest';
import type { Calendar, WorkingInterval } from '#contract/calendar.ts';
import type { Message } from '#contract/message.ts';
import { followUps } from '../case/follow-ups.ts';
import { usualPartDue } from '../part/warning.ts';
import { nextNews } from '../promise/next-news.ts';
import { releaseReply, undoReply } from '../reply/lifecycle.ts';
import { aCase, aMessage, aPromise, aReply } from '../thread/samples.ts';
import { analyse } from '../tone/engine.ts';
import { standardCalendar } from './hours-of.ts';
import { workCalendar } from './work-calendar.ts';
import { addWorkingDays, addWorkingMinutes } from './working-time.ts';

/*
 * London: 29 March 2026 01:00 → 02:00 and 25 October 2026 02:00 → 01:00.
 * New York: 8 March 2026 02:00 → 03:00 and 1 November 2026 02:00 → 01:00.
 * Moscow has stood at +03:00 since 2014.
 */
const office = [{ from: '09:00', to: '18:00' }];
const night = [{ from: '22:00', to: '06:00' }];
const london = calendar('Europe/London', office);
const newYork = calendar('America/New_York', office);
const moscow = calendar('Europe/Moscow', office);
const londonNights = calendar('Europe/London', night, 7);
const newYorkNights = calendar('America/New_York', night, 7);
const holidays = [
  { date: '2026-05-01', name: 'A day off', isYearly: false },
  { date: '2020-01-01', name: 'New Year', isYearly: true },
  { date: '2024-02-29', name: 'A leap party', isYearly: true },
];
const withHolidays = { ...moscow, holidays };
/** Saturday 21 November 2026 is worked as a Friday, which ends at four. */
const withSaturday: Calendar = {
  ...moscow,
  week: moscow.week.map((day, index) => (index === 4 ? [{ from: '09:00', to: '16:00' }] : day)),
  workdays: [{ date: '2026-11-21', name: 'A working Saturday', weekday: 4 }],
};

describe('the next news by policy, two hours of work after the customer wrote', () => {
  it.each([
    ['London, spring', london, '2026-03-27T17:00:00Z', '2026-03-30T10:00:00+01:00'],
    ['London, autumn', london, '2026-10-23T17:00:00+01:00', '2026-10-26T10:00:00Z'],
    ['New York, spring', newYork, '2026-03-06T17:00:00-05:00', '2026-03-09T10:00:00-04:00'],
    ['New York, autumn', newYork, '2026-10-30T17:00:00-04:00', '2026-11-02T10:00:00-05:00'],
    ['a night in spring', londonNights, '2026-03-29T00:30:00Z', '2026-03-29T03:30:00+01:00'],
    ['a night in autumn', londonNights, '2026-10-25T00:30:00+01:00', '2026-10-25T01:30:00Z'],
    [
      'out of a short night',
      londonNights,
      '2026-03-29T05:00:00+01:00',
      '2026-03-29T23:00:00+01:00',
    ],
    [
      'out of a long night',
      newYorkNights,
      '2026-11-01T05:00:00-05:00',
      '2026-11-01T23:00:00-05:00',
    ],
    ['a holiday', withHolidays, '2026-04-30T17:00:00+03:00', '2026-05-04T10:00:00+03:00'],
    ['the end of a year', withHolidays, '2026-12-31T17:00:00+03:00', '2027-01-04T10:00:00+03:00'],
    ['a worked Saturday', withSaturday, '2026-11-20T15:00:00+03:00', '2026-11-21T10:00:00+03:00'],
    ['a leap day', moscow, '2028-02-28T17:00:00+03:00', '2028-02-29T10:00:00+03:00'],
    ['a leap day off', withHolidays, '2028-02-28T17:00:00+03:00', '2028-03-01T10:00:00+03:00'],
    [
      'the day it falls on in other years',
      withHolidays,
      '2027-02-26T17:00:00+03:00',
      '2027-03-01T10:00:00+03:00',
    ],
    [
      'a team in Moscow, a customer in London',
      moscow,
      '2026-03-27T15:30:00Z',
      '2026-03-30T11:00:00+03:00',
    ],
  ])('%s', (_name, hours, waitingSince, at) => {
    expect(newsOf(hours, waitingSince)).toEqual({ at: iso(at), reason: 'policy' });
  });

  it('a promise stands at the moment it was given for, whatever clock changes between', () => {
    const promises = [aPromise({ dueAt: '2026-03-29T11:00:00.000Z' })];
    const facts = { current: aCase(), waitingSince: null, messages: [], calendars: [london] };
    expect(nextNews({ ...facts, promises })).toEqual({
      at: '2026-03-29T11:00:00.000Z',
      reason: 'promise',
    });
  });
});

describe('follow-ups after two and after five working days', () => {
  it.each([
    [
      'London, spring',
      london,
      '2026-03-26T15:00:00Z',
      '2026-03-30T15:00:00+01:00',
      '2026-04-02T15:00:00+01:00',
    ],
    [
      'London, autumn',
      london,
      '2026-10-22T15:00:00+01:00',
      '2026-10-26T15:00:00Z',
      '2026-10-29T15:00:00Z',
    ],
    [
      'New York, spring',
      newYork,
      '2026-03-05T15:00:00-05:00',
      '2026-03-09T15:00:00-04:00',
      '2026-03-12T15:00:00-04:00',
    ],
    [
      'New York, autumn',
      newYork,
      '2026-10-29T15:00:00-04:00',
      '2026-11-02T15:00:00-05:00',
      '2026-11-05T15:00:00-05:00',
    ],
    [
      'an hour that London skips',
      londonNights,
      '2026-03-27T01:30:00Z',
      '2026-03-29T02:30:00+01:00',
      '2026-04-01T01:30:00+01:00',
    ],
    [
      'an hour that London has twice',
      londonNights,
      '2026-10-23T01:30:00+01:00',
      '2026-10-25T01:30:00+01:00',
      '2026-10-28T01:30:00Z',
    ],
    [
      'an hour that New York skips',
      newYorkNights,
      '2026-03-06T02:30:00-05:00',
      '2026-03-08T03:30:00-04:00',
      '2026-03-11T02:30:00-04:00',
    ],
    [
      'an hour that New York has twice',
      newYorkNights,
      '2026-10-30T01:30:00-04:00',
      '2026-11-01T01:30:00-04:00',
      '2026-11-04T01:30:00-05:00',
    ],
    [
      'a holiday',
      withHolidays,
      '2026-04-29T15:00:00+03:00',
      '2026-05-04T15:00:00+03:00',
      '2026-05-07T15:00:00+03:00',
    ],
    [
      'the end of a year',
      withHolidays,
      '2026-12-30T15:00:00+03:00',
      '2027-01-04T15:00:00+03:00',
      '2027-01-07T15:00:00+03:00',
    ],
    [
      'a leap day',
      moscow,
      '2028-02-25T15:00:00+03:00',
      '2028-02-29T15:00:00+03:00',
      '2028-03-03T15:00:00+03:00',
    ],
    [
      'late in London, tomorrow in Moscow',
      moscow,
      '2026-11-19T22:30:00Z',
      '2026-11-24T01:30:00+03:00',
      '2026-11-27T01:30:00+03:00',
    ],
  ])('%s', (_name, hours, fixedAt, first, second) => {
    const checking = aCase({ status: 'checking', fixedAt: iso(fixedAt) });
    const talk = [aMessage({ occurredAt: '2026-01-01T00:00:00.000Z' })];
    expect(followUps(checking, talk, iso(fixedAt), [hours])?.dueAt).toBe(iso(first));
    const asked = aMessage({ id: 'm_2', direction: 'out', occurredAt: iso(first) });
    expect(followUps(checking, [...talk, asked], iso(first), [hours])?.dueAt).toBe(iso(second));
  });
});

describe('a night shift belongs to the day on which it began', () => {
  const weekNights = calendar('Europe/Moscow', night);
  it.each([
    ['Friday’s shift after midnight', '2026-11-21T02:00:00+03:00', '2026-11-24T02:00:00+03:00'],
    ['Friday’s shift before midnight', '2026-11-20T23:00:00+03:00', '2026-11-23T23:00:00+03:00'],
    ['Thursday’s shift after midnight', '2026-11-20T02:00:00+03:00', '2026-11-21T02:00:00+03:00'],
    ['by day, when nobody works', '2026-11-20T12:00:00+03:00', '2026-11-23T12:00:00+03:00'],
  ])('%s', (_name, from, to) => {
    expect(addWorkingDays(weekNights, from, 1)).toBe(iso(to));
  });

  it.each([
    ['London loses an hour', londonNights, '2026-03-28T22:00:00Z', 7, '2026-03-29T06:00:00+01:00'],
    ['London wins an hour', londonNights, '2026-10-24T22:00:00+01:00', 9, '2026-10-25T06:00:00Z'],
    [
      'New York loses an hour',
      newYorkNights,
      '2026-03-07T22:00:00-05:00',
      7,
      '2026-03-08T06:00:00-04:00',
    ],
    [
      'New York wins an hour',
      newYorkNights,
      '2026-10-31T22:00:00-04:00',
      9,
      '2026-11-01T06:00:00-05:00',
    ],
    ['a year ends', londonNights, '2026-12-31T22:00:00Z', 8, '2027-01-01T06:00:00Z'],
  ])('%s', (_name, hours, from, worked, to) => {
    expect(addWorkingMinutes(hours, from, worked * 60)).toBe(iso(to));
  });

  it.each([
    ['London, skipped', 'Europe/London', '2026-03-29T00:00:00Z', '2026-03-29T02:30:00+01:00'],
    ['London, twice', 'Europe/London', '2026-10-24T23:00:00Z', '2026-10-25T01:30:00+01:00'],
    ['New York, skipped', 'America/New_York', '2026-03-08T05:00:00Z', '2026-03-08T03:30:00-04:00'],
    ['New York, twice', 'America/New_York', '2026-11-01T04:00:00Z', '2026-11-01T01:30:00-04:00'],
  ])('a shift that begins in an hour that is %s', (_name, tz, from, begins) => {
    const start = tz === 'Europe/London' ? '01:30' : begins.includes('-03-') ? '02:30' : '01:30';
    const hours = calendar(tz, [{ from: start, to: '12:00' }], 7);
    expect(addWorkingMinutes(hours, from, 1)).toBe(
      new Date(Date.parse(begins) + 60_000).toISOString(),
    );
  });
});

describe('what the agent’s own words promise', () => {
  const tomorrow = 'I will write to you tomorrow by 10 am.';
  const inTwo = 'I will write to you within 2 working days.';
  const evening = 'I will write to you by the end of the working day.';
  it.each([
    [tomorrow, london, 'Europe/London', '2026-03-28T15:00:00Z', '2026-03-29T10:00:00+01:00'],
    [tomorrow, london, 'Europe/London', '2026-10-24T15:00:00+01:00', '2026-10-25T10:00:00Z'],
    [
      tomorrow,
      newYork,
      'America/New_York',
      '2026-03-07T15:00:00-05:00',
      '2026-03-08T10:00:00-04:00',
    ],
    [
      tomorrow,
      newYork,
      'America/New_York',
      '2026-10-31T15:00:00-04:00',
      '2026-11-01T10:00:00-05:00',
    ],
    [tomorrow, moscow, 'Europe/Moscow', '2026-12-31T15:00:00+03:00', '2027-01-01T10:00:00+03:00'],
    [tomorrow, moscow, 'Europe/Moscow', '2028-02-28T15:00:00+03:00', '2028-02-29T10:00:00+03:00'],
    [
      inTwo,
      withHolidays,
      'Europe/Moscow',
      '2026-04-29T15:00:00+03:00',
      '2026-05-04T23:59:00+03:00',
    ],
    [
      inTwo,
      withHolidays,
      'Europe/Moscow',
      '2026-12-30T15:00:00+03:00',
      '2027-01-04T23:59:00+03:00',
    ],
    [
      inTwo,
      withSaturday,
      'Europe/Moscow',
      '2026-11-19T15:00:00+03:00',
      '2026-11-21T23:59:00+03:00',
    ],
    [
      evening,
      withSaturday,
      'Europe/Moscow',
      '2026-11-21T10:00:00+03:00',
      '2026-11-21T16:00:00+03:00',
    ],
    [inTwo, london, 'Europe/London', '2026-03-26T15:00:00Z', '2026-03-30T23:59:00+01:00'],
    // The agent sits in London, the team's day ends in Moscow.
    [evening, moscow, 'Europe/London', '2026-11-18T10:00:00Z', '2026-11-18T18:00:00+03:00'],
    [evening, moscow, 'Europe/London', '2026-06-17T10:00:00+01:00', '2026-06-17T18:00:00+03:00'],
    [evening, london, 'Europe/London', '2026-11-18T10:00:00Z', '2026-11-18T18:00:00Z'],
  ])('“%s” of %o', (text, hours, tz, now, at) => {
    const context = { now: iso(now), tz, calendar: workCalendar(hours, iso(now), tz) };
    const { promise } = analyse({
      text,
      visibility: 'private',
      channel: 'chat',
      customer: [],
      context,
    });
    expect(promise?.at).toBe(iso(at));
  });

  it('a team that works by night has no evening of its own', () => {
    const now = '2026-11-18T10:00:00.000Z';
    expect(workCalendar(londonNights, now, 'Europe/London')).toMatchObject({
      weekdays: [0, 1, 2, 3, 4, 5, 6],
    });
    expect(workCalendar(londonNights, now, 'Europe/London').dayEnd).toBeUndefined();
    const always = calendar('Europe/London', [{ from: '00:00', to: '24:00' }], 7);
    expect(workCalendar(always, now, 'Europe/London').dayEnd).toBe('23:59');
  });
});

describe('spans of hours and seconds are counted by the clock that never changes', () => {
  it.each([
    ['over a spring', '2026-03-29T00:30:00.000Z', '2026-03-29T04:30:00.000Z'],
    ['over an autumn', '2026-10-24T23:30:00.000Z', '2026-10-25T03:30:00.000Z'],
    ['over the end of a year', '2026-12-31T22:00:00.000Z', '2027-01-01T02:00:00.000Z'],
    ['over a leap day', '2028-02-28T22:00:00.000Z', '2028-02-29T02:00:00.000Z'],
  ])('a part is due in four hours %s', (_name, now, due) => {
    expect(usualPartDue(null, now)).toBe(due);
  });

  it('a part is due on three quarters of the way to the news, over a change of the clock', () => {
    // Saturday 18:00 in London to Sunday 19:00: twenty-four hours.
    expect(usualPartDue('2026-03-29T18:00:00.000Z', '2026-03-28T18:00:00.000Z')).toBe(
      '2026-03-29T12:00:00.000Z',
    );
  });

  it.each([
    '2026-03-29T00:59:55.000Z',
    '2026-10-25T00:59:55.000Z',
    '2026-12-31T23:59:55.000Z',
    '2028-02-28T23:59:55.000Z',
  ])('ten seconds of undo from %s', (now) => {
    const failed = aReply({ state: 'failed', failure: { code: 'rate', reason: '', at: now } });
    const held = releaseReply(failed, { now, undoSeconds: 10, mode: 'api' });
    if (!held.ok) throw new Error(held.code);
    const later = (ms: number) => new Date(Date.parse(now) + ms).toISOString();
    expect(held.value.sendAt).toBe(later(10_000));
    const undo = (at: string) => undoReply(held.value, { personId: 'anna', now: at }).ok;
    expect([undo(later(9_999)), undo(later(10_000))]).toEqual([true, false]);
  });
});

function newsOf(hours: Calendar, waitingSince: string) {
  const messages: Message[] = [aMessage({ occurredAt: iso(waitingSince) })];
  return nextNews({
    current: aCase(),
    waitingSince: iso(waitingSince),
    messages,
    promises: [],
    calendars: [hours],
  });
}

function calendar(tz: string, day: WorkingInterval[], daysOfWork = 5): Calendar {
  const week = Array.from({ length: 7 }, (_, index) => (index < daysOfWork ? day : []));
  return { ...standardCalendar, tz, week };
}

function iso(at: string): string {
  return new Date(at).toISOString();
}
