import { calendarLimits } from '#contract/calendar-limits.ts';
import type { WorkingInterval } from '#contract/calendar.ts';
import { clockOf, minutesOf } from './clock.ts';

/** Why hours that somebody typed cannot be kept. */
export type HoursFault = 'unreadable' | 'overlap' | 'many';
export type ReadHours =
  | { intervals: WorkingInterval[]; fault: null }
  | { intervals: null; fault: HoursFault };

const DAY_MINUTES = 24 * 60;
const span = /^(\d{1,2})(?:[:.]?(\d\d))?(?:-|–|—)(\d{1,2})(?:[:.]?(\d\d))?$/;

/**
 * Hours as people write them: "9-13, 14:00–18:00". Nothing is a day off. What ends before it begins runs
 * over midnight; only the last stretch of a day may.
 */
export function readHours(text: string): ReadHours {
  const pieces = text
    .replace(/\s*(?:-|–|—)\s*/g, '-')
    .split(/[\s,;]+/)
    .filter((piece) => piece !== '');
  if (pieces.length > calendarLimits.intervals) return { intervals: null, fault: 'many' };
  const intervals: WorkingInterval[] = [];
  for (const piece of pieces) {
    const [, fromHour, fromMinute = '00', toHour, toMinute = '00'] = span.exec(piece) ?? [];
    const from = clock(fromHour, fromMinute);
    const to = clock(toHour, toMinute);
    if (from === null || to === null || from === '24:00')
      return { intervals: null, fault: 'unreadable' };
    intervals.push({ from, to });
  }
  intervals.sort((a, b) => (a.from < b.from ? -1 : 1));
  const doOverlap = intervals.some((one, index) => {
    const next = intervals[index + 1];
    return next !== undefined && endOf(one) > minutesOf(next.from);
  });
  return doOverlap ? { intervals: null, fault: 'overlap' } : { intervals, fault: null };
}

/** The same hours in the way that `readHours` reads. */
export function writeHours(intervals: readonly WorkingInterval[]): string {
  return intervals.map(({ from, to }) => `${from}–${to}`).join(', ');
}

/** Minutes since midnight at which a stretch ends: more than a day's for one that runs over midnight. */
export function endOf({ from, to }: WorkingInterval): number {
  const end = minutesOf(to);
  return end <= minutesOf(from) ? end + DAY_MINUTES : end;
}

function clock(hour: string | undefined, minute: string): string | null {
  if (hour === undefined || Number(minute) > 59) return null;
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes > DAY_MINUTES ? null : clockOf(minutes);
}
