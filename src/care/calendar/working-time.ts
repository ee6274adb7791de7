import type { Calendar, Holiday } from '#contract/calendar.ts';
import { offsetAt, zonedInstant } from '../import/time/zone.ts';
import { minutesOf } from './clock.ts';

export type WorkingHours = Pick<Calendar, 'tz' | 'week' | 'holidays' | 'workdays'>;

interface Stretch {
  start: number;
  end: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Without work for so long, a calendar says nothing, and time is counted by the clock. */
const LONGEST_BREAK_DAYS = 400;

/** The moment at which so many minutes have been worked since `from`. */
export function addWorkingMinutes(hours: WorkingHours, from: string, minutes: number): string {
  let left = minutes * MINUTE_MS;
  for (const { start, end } of stretchesFrom(hours, Date.parse(from))) {
    if (end - start >= left) return iso(start + left);
    left -= end - start;
  }
  return iso(Date.parse(from) + minutes * MINUTE_MS);
}

/** `at` itself while there is work, else when it next begins. */
export function nextWorkingMoment(hours: WorkingHours, at: string): string {
  const [next] = stretchesFrom(hours, Date.parse(at));
  return next ? iso(next.start) : at;
}

/**
 * The same time of day, so many working days later; a day counts when work begins on it. What happens
 * after midnight in a night shift belongs to the day on which the shift began.
 */
export function addWorkingDays(hours: WorkingHours, from: string, days: number): string {
  const at = Date.parse(from);
  const wall = at + offsetAt(at, hours.tz);
  const yesterday = midnightOf(wall) - DAY_MS;
  const isNight = stretchesOf(hours, yesterday).some(({ start, end }) => start <= at && at < end);
  const first = isNight ? yesterday : midnightOf(wall);
  let left = days;
  let day = 0;
  while (left > 0 && day < days * 7 + LONGEST_BREAK_DAYS) {
    day += 1;
    if (intervalsOf(hours, dateOf(first + day * DAY_MS)).length > 0) left -= 1;
  }
  if (days === 0) return iso(at);
  return iso(zonedInstant(wall + (left > 0 ? days : day) * DAY_MS, hours.tz));
}

/** Stretches of work that lie after `at`, in order; the first may be cut. */
function* stretchesFrom(hours: WorkingHours, at: number): Generator<Stretch> {
  let reached = at;
  let idleDays = 0;
  // A night shift of the day before may still go on.
  const firstDay = midnightOf(at + offsetAt(at, hours.tz)) - DAY_MS;
  for (let wall = firstDay; idleDays < LONGEST_BREAK_DAYS; wall += DAY_MS) {
    const before = reached;
    for (const { start, end } of stretchesOf(hours, wall)) {
      if (end <= reached) continue;
      yield { start: Math.max(start, reached), end };
      reached = end;
    }
    idleDays = reached === before ? idleDays + 1 : 0;
  }
}

const known = new WeakMap<WorkingHours, Map<number, Stretch[]>>();

/** Of the day that begins at this midnight; asked for by every thread, each is worked out once for a calendar. */
function stretchesOf(hours: WorkingHours, midnight: number): Stretch[] {
  let days = known.get(hours);
  if (!days) known.set(hours, (days = new Map()));
  let found = days.get(midnight);
  if (!found) days.set(midnight, (found = makeStretches(hours, midnight)));
  return found;
}

function makeStretches(hours: WorkingHours, midnight: number): Stretch[] {
  const date = dateOf(midnight);
  return intervalsOf(hours, date)
    .map(({ from, to }) => {
      const isOvernight = minutesOf(to) <= minutesOf(from);
      const start = midnight + minutesOf(from) * MINUTE_MS;
      const end = midnight + minutesOf(to) * MINUTE_MS + (isOvernight ? DAY_MS : 0);
      return { start: zonedInstant(start, hours.tz), end: zonedInstant(end, hours.tz) };
    })
    .sort((a, b) => a.start - b.start);
}

function intervalsOf(hours: WorkingHours, date: string) {
  const moved = hours.workdays.find((workday) => workday.date === date);
  if (moved) return hours.week[moved.weekday] ?? [];
  if (hours.holidays.some((holiday) => isOn(holiday, date))) return [];
  return hours.week[weekdayOf(date)] ?? [];
}

/** 0 is Monday. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function isOn({ date: of, isYearly }: Holiday, date: string): boolean {
  return isYearly ? of <= date && of.slice(5) === date.slice(5) : of === date;
}

function midnightOf(wall: number): number {
  return Math.floor(wall / DAY_MS) * DAY_MS;
}

function dateOf(wall: number): string {
  return iso(wall).slice(0, 10);
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
