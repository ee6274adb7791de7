import { expect, it } from 'vitest';
import { standardCalendar } from '#care/calendar/hours-of.ts';
import { calendarLimits } from '#contract/calendar-limits.ts';
import { putCalendarInput } from '#contract/calendar.ts';
import { draftOf, readDraft } from './draft.ts';

const draft = draftOf(standardCalendar);
const fine = {
  name: null,
  tz: null,
  week: [null, null, null, null, null, null, null],
  workdays: [],
  firstAnswer: null,
  newsEvery: null,
  followUps: null,
};

it('a calendar goes through the fields unchanged, as the contract takes it', () => {
  const { content, faults } = readDraft(draft);
  const { id: _id, version: _version, ...rest } = standardCalendar;
  expect(content).toEqual(rest);
  expect(faults).toEqual(fine);
  expect(putCalendarInput.parse({ ...content, seenVersion: 0 })).toEqual({
    ...rest,
    seenVersion: 0,
  });
});

it.each([
  ['no name', { name: ' ' }, { name: 'missing' }],
  ['a zone that there is not', { tz: 'Moscow' }, { tz: 'unknown' }],
  ['no zone', { tz: '' }, { tz: 'unknown' }],
  [
    'a week without work',
    { week: ['', '', '', '', '', '', ''] },
    { week: ['empty', null, null, null, null, null, null] },
  ],
  [
    'hours that are none',
    { week: ['9-18', 'later', '9-14, 13-18', '', '', '', ''] },
    { week: [null, 'unreadable', 'overlap', null, null, null, null] },
  ],
  ['an answer in no time', { firstAnswer: '0:00' }, { firstAnswer: 'time' }],
  ['news some day', { newsEvery: 'soon' }, { newsEvery: 'time' }],
  ['follow-ups that go back', { followUps: '5, 2' }, { followUps: 'days' }],
  ['no follow-up', { followUps: '' }, { followUps: 'days' }],
  ['half a day', { followUps: '2.5' }, { followUps: 'days' }],
  [
    'a day worked by the hours of a day off',
    { workdays: [{ date: '2026-11-21', name: '', weekday: 6 }] },
    { workdays: ['2026-11-21'] },
  ],
] as const)('%s is not saved', (_title, change, faults) => {
  const read = readDraft({
    ...draft,
    ...change,
    week: [...('week' in change ? change.week : draft.week)],
    workdays: 'workdays' in change ? [...change.workdays] : [],
  });
  expect(read.content).toBeNull();
  expect(read.faults).toEqual({ ...fine, ...faults });
});

it.each([
  ['2', 120],
  ['0:30', 30],
  ['18.15', 1095],
])('%s is %i minutes', (firstAnswer, minutes) => {
  expect(readDraft({ ...draft, firstAnswer }).content?.firstAnswerMinutes).toBe(minutes);
});

it('a draft may hold as much as the contract takes, and no more', () => {
  const days = (count: number) => Array.from({ length: count }, (_, index) => index + 1).join(', ');
  const takes = (change: Partial<typeof draft>) => {
    const { content } = readDraft({ ...draft, ...change });
    return content !== null && putCalendarInput.safeParse({ ...content, seenVersion: 0 }).success;
  };
  const hours = calendarLimits.minutes / 60;
  expect(takes({ firstAnswer: `${Math.floor(hours)}:00` })).toBe(true);
  expect(takes({ firstAnswer: `${Math.ceil(hours)}:00` })).toBe(false);
  expect(takes({ followUps: days(calendarLimits.followUps) })).toBe(true);
  expect(takes({ followUps: days(calendarLimits.followUps + 1) })).toBe(false);
  expect(takes({ followUps: String(calendarLimits.followUpDays) })).toBe(true);
  expect(takes({ followUps: String(calendarLimits.followUpDays + 1) })).toBe(false);
});
