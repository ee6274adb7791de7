import type { Calendar } from '#contract/calendar.ts';
import { offsetAt, zonedInstant } from '../import/time/zone.ts';
import type { WorkCalendar } from '../tone/types.ts';

/** Yearly holidays are spelt out for this year and the next: no promise reaches further. */
const YEARS_AHEAD = 1;
const MIDNIGHT = 24 * 60;

/**
 * The calendar as the guidance reads words like "within two working days" and "by the end of the day",
 * written at `now` by somebody whose clock shows the time of `tz`.
 */
export function workCalendar(
  hours: Pick<Calendar, 'tz' | 'week' | 'holidays'>,
  now: string,
  tz: string,
): WorkCalendar {
  const wall = Date.parse(now) + offsetAt(Date.parse(now), hours.tz);
  const today = new Date(wall);
  const year = today.getUTCFullYear();
  const worked = hours.week.flatMap((day, index) => (day.length > 0 ? [index] : []));
  const weekday = (today.getUTCDay() + 6) % 7;
  const shown = hours.week[worked.includes(weekday) ? weekday : (worked[0] ?? 0)] ?? [];
  // A day that ends after midnight has no evening to speak of.
  const ends = shown.filter(({ from, to }) => to > from).map(({ to }) => to);
  const end = ends.length === shown.length ? ends.toSorted().at(-1) : undefined;
  return {
    weekdays: worked,
    holidays: hours.holidays.flatMap(({ date, isYearly }) =>
      isYearly ? [year, year + YEARS_AHEAD].map((each) => `${each}${date.slice(4)}`) : [date],
    ),
    ...(end === undefined ? {} : { dayEnd: onClockOf(tz, today, end, hours.tz) }),
  };
}

function onClockOf(tz: string, today: Date, end: string, endTz: string): string {
  const [hour = 0, minute = 0] = end.split(':').map(Number);
  const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  const at = zonedInstant(midnight + (hour * 60 + minute) * 60_000, endTz);
  const wall = Math.round((at + offsetAt(at, tz) - midnight) / 60_000);
  // Elsewhere the team's evening may be tomorrow; today has no later minute than this.
  const minutes = Math.min(Math.max(wall, 0), MIDNIGHT - 1);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
