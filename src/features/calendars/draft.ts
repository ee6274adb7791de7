import { readHours, writeHours, type HoursFault } from '#care/calendar/read-hours.ts';
import { calendarLimits } from '#contract/calendar-limits.ts';
import type { Calendar, Holiday, Workday } from '#contract/calendar.ts';

/** A calendar as it stands in the fields: what is typed need not be hours yet. */
export interface CalendarDraft {
  name: string;
  tz: string;
  /** Monday first: "9–13, 14–18". */
  week: string[];
  holidays: Holiday[];
  workdays: Workday[];
  sourceIds: string[];
  /** Hours and minutes of work: "2:00". */
  firstAnswer: string;
  newsEvery: string;
  /** Working days: "2, 5". */
  followUps: string;
  /** Of the calendar that the fields began from. */
  seenVersion: number;
}

/** What keeps a draft from being saved, by the field it stands in. */
export interface DraftFaults {
  name: 'missing' | null;
  tz: 'unknown' | null;
  /** One for each day; `empty` at the first day of a week without work. */
  week: (HoursFault | 'empty' | null)[];
  /** Dates of those that are worked by the hours of a day off. */
  workdays: string[];
  firstAnswer: 'time' | null;
  newsEvery: 'time' | null;
  followUps: 'days' | null;
}

export type CalendarContent = Omit<Calendar, 'id' | 'version'>;

export function draftOf(calendar: Calendar): CalendarDraft {
  return {
    name: calendar.name,
    tz: calendar.tz,
    week: calendar.week.map(writeHours),
    holidays: calendar.holidays,
    workdays: calendar.workdays,
    sourceIds: calendar.sourceIds,
    firstAnswer: writeSpan(calendar.firstAnswerMinutes),
    newsEvery: writeSpan(calendar.newsEveryMinutes),
    followUps: calendar.followUpDays.join(', '),
    seenVersion: calendar.version,
  };
}

/** The draft as it can be saved, or null with what is wrong. */
export function readDraft(draft: CalendarDraft): {
  content: CalendarContent | null;
  faults: DraftFaults;
} {
  const read = draft.week.map(readHours);
  const week = read.flatMap(({ intervals }) => (intervals ? [intervals] : []));
  const firstAnswerMinutes = readSpan(draft.firstAnswer);
  const newsEveryMinutes = readSpan(draft.newsEvery);
  const followUpDays = readDays(draft.followUps);
  const name = draft.name.trim();
  const isEmpty = week.length === 7 && week.every((day) => day.length === 0);
  const isZoneKnown = isZone(draft.tz.trim());
  const hourless = draft.workdays.filter(({ weekday }) => read[weekday]?.intervals?.length === 0);
  const faults: DraftFaults = {
    name: name === '' ? 'missing' : null,
    tz: isZoneKnown ? null : 'unknown',
    week: read.map(({ fault }, index) => fault ?? (isEmpty && index === 0 ? 'empty' : null)),
    workdays: hourless.map(({ date }) => date),
    firstAnswer: firstAnswerMinutes === null ? 'time' : null,
    newsEvery: newsEveryMinutes === null ? 'time' : null,
    followUps: followUpDays === null ? 'days' : null,
  };
  const isWhole =
    name !== '' && isZoneKnown && week.length === 7 && !isEmpty && hourless.length === 0;
  if (!isWhole || firstAnswerMinutes === null || newsEveryMinutes === null || followUpDays === null)
    return { content: null, faults };
  const { holidays, workdays, sourceIds } = draft;
  const tz = draft.tz.trim();
  return {
    content: {
      name,
      tz,
      week,
      holidays,
      workdays,
      sourceIds,
      firstAnswerMinutes,
      newsEveryMinutes,
      followUpDays,
    },
    faults,
  };
}

function writeSpan(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function readSpan(text: string): number | null {
  const [, hours, minutes = '0'] = /^(\d{1,4})(?:[:.]([0-5]\d))?$/.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  const all = Number(hours) * 60 + Number(minutes);
  return all >= 1 && all <= calendarLimits.minutes ? all : null;
}

function readDays(text: string): number[] | null {
  const days = text.split(/[\s,;]+/).filter((piece) => piece !== '');
  if (days.length === 0 || days.length > calendarLimits.followUps) return null;
  const numbers = days.map((day) => (/^\d{1,3}$/.test(day) ? Number(day) : 0));
  const isRising = numbers.every(
    (day, index) =>
      day >= 1 && day <= calendarLimits.followUpDays && day > (numbers[index - 1] ?? 0),
  );
  return isRising ? numbers : null;
}

function isZone(tz: string): boolean {
  if (tz === '') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: tz }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
