import type { Calendar } from '#contract/calendar.ts';

const weekday = [{ from: '09:00', to: '18:00' }];

/** Holds until a lead writes another one in its place. */
export const standardCalendar: Calendar = {
  id: 'standard',
  name: 'Standard',
  tz: 'Europe/Moscow',
  week: [weekday, weekday, weekday, weekday, weekday, [], []],
  holidays: [],
  workdays: [],
  sourceIds: [],
  firstAnswerMinutes: 120,
  newsEveryMinutes: 18 * 60,
  followUpDays: [2, 5],
  version: 0,
};

/** All there are, the standard one among them. */
export function withStandard(calendars: readonly Calendar[]): Calendar[] {
  const isKept = calendars.some(({ id }) => id === standardCalendar.id);
  return isKept ? [...calendars] : [standardCalendar, ...calendars];
}

/** The calendar that a source lives by. */
export function calendarOf(calendars: readonly Calendar[], sourceId: string | null): Calendar {
  const all = withStandard(calendars);
  return (
    all.find(({ sourceIds }) => sourceId !== null && sourceIds.includes(sourceId)) ??
    all.find(({ id }) => id === standardCalendar.id) ??
    standardCalendar
  );
}
