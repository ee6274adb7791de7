import { offsetAt, zonedInstant } from '../import/time/zone.ts';
import type { WorkCalendar } from '../tone/types.ts';
import { clockOf, minutesOf } from './clock.ts';
import { weekdayOf, type WorkingHours } from './working-time.ts';

/** Yearly holidays are spelt out for this year and the next: no promise reaches further. */
const YEARS_AHEAD = 1;
const MIDNIGHT = 24 * 60;
const MINUTE_MS = 60_000;

/**
 * The calendar as the guidance reads words like "within two working days" and "by the end of the day",
 * written at `now` by somebody whose clock shows the time of `tz`.
 */
export function workCalendar(hours: WorkingHours, now: string, tz: string): WorkCalendar {
  const wall = Date.parse(now) + offsetAt(Date.parse(now), hours.tz);
  const today = new Date(wall).toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  const worked = hours.week.flatMap((day, index) => (day.length > 0 ? [index] : []));
  const moved = hours.workdays.find(({ date }) => date === today);
  const weekday = moved?.weekday ?? weekdayOf(today);
  const shown = hours.week[worked.includes(weekday) ? weekday : (worked[0] ?? 0)] ?? [];
  // A day that ends after midnight has no evening to speak of.
  const ends = shown.filter(({ from, to }) => to > from).map(({ to }) => to);
  const end = ends.length === shown.length ? ends.toSorted().at(-1) : undefined;
  return {
    weekdays: worked,
    workdays: hours.workdays.map(({ date }) => date),
    holidays: hours.holidays.flatMap(({ date, isYearly }) =>
      isYearly ? [year, year + YEARS_AHEAD].map((each) => `${each}${date.slice(4)}`) : [date],
    ),
    ...(end === undefined ? {} : { dayEnd: onClockOf(tz, today, end, hours.tz) }),
  };
}

function onClockOf(tz: string, today: string, end: string, endTz: string): string {
  const midnight = Date.parse(`${today}T00:00:00Z`);
  const at = zonedInstant(midnight + minutesOf(end) * MINUTE_MS, endTz);
  const wall = Math.round((at + offsetAt(at, tz) - midnight) / MINUTE_MS);
  // Elsewhere the team's evening may be tomorrow; today has no later minute than this.
  return clockOf(Math.min(Math.max(wall, 0), MIDNIGHT - 1));
}
