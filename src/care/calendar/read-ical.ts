import type { Holiday } from '#contract/calendar.ts';
import { offsetAt } from '../import/time/zone.ts';

/** Why an event of the file gave no day, or not all that it means. */
export type UnreadReason = 'no-date' | 'cancelled' | 'too-long' | 'repeats';

export interface ReadIcal {
  /** Each day of each event, in the order of the file. */
  holidays: Holiday[];
  unread: { name: string; reason: UnreadReason }[];
}

const DAY_MS = 86_400_000;
/** A holiday that seems to last longer is a mistake of the file. */
const LONGEST_DAYS = 60;

/**
 * The days of an iCalendar file (RFC 5545). A plain yearly rule makes a yearly day; of any other rule
 * only the first day is taken, and said so. Moments in UTC are days on the clock of `tz`.
 */
export function readIcal(text: string, tz = 'UTC'): ReadIcal {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const read: ReadIcal = { holidays: [], unread: [] };
  let event: Map<string, string> | undefined;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') event = new Map();
    else if (line === 'END:VEVENT') {
      if (event) readEvent(event, tz, read);
      event = undefined;
    } else if (event) {
      const [, name, value] = /^([A-Za-z-]+)[^:]*:(.*)$/.exec(line) ?? [];
      // Alarms and the like stand inside an event and repeat its names.
      if (name && value !== undefined && !event.has(name.toUpperCase()))
        event.set(name.toUpperCase(), value);
    }
  }
  return read;
}

/** Days of the file join those that are there; a day that is named already stays as it was. */
export function withHolidays(known: readonly Holiday[], read: readonly Holiday[]): Holiday[] {
  const all = new Map<string, Holiday>();
  for (const holiday of [...known, ...read])
    if (!all.has(holiday.date)) all.set(holiday.date, holiday);
  return [...all.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function readEvent(event: Map<string, string>, tz: string, into: ReadIcal): void {
  const name = (event.get('SUMMARY') ?? '').replace(/\\([,;\\])/g, '$1').slice(0, 200);
  const leave = (reason: UnreadReason) => into.unread.push({ name, reason });
  if (event.get('STATUS')?.toUpperCase() === 'CANCELLED') return void leave('cancelled');
  const first = dayOf(event.get('DTSTART'), tz);
  if (first === undefined) return void leave('no-date');
  // The end of a whole-day event is the day after its last.
  const end = dayOf(event.get('DTEND'), tz) ?? first + DAY_MS;
  const days = Math.max(1, (end - first) / DAY_MS);
  if (days > LONGEST_DAYS) return void leave('too-long');
  const rule = event.get('RRULE');
  const isYearly = rule !== undefined && isPlainlyYearly(rule);
  if (rule !== undefined && !isYearly) leave('repeats');
  for (let index = 0; index < days; index++) {
    const date = new Date(first + index * DAY_MS).toISOString().slice(0, 10);
    into.holidays.push({ date, name, isYearly });
  }
}

/** Every year on this very date, without end: no n-th Monday, no every second year. */
function isPlainlyYearly(rule: string): boolean {
  const parts = new Map(
    rule.split(';').map((part) => {
      const [name = '', value = ''] = part.toUpperCase().split('=');
      return [name, value];
    }),
  );
  const isEndless = !parts.has('UNTIL') && !parts.has('COUNT');
  const isOnDate = !['BYDAY', 'BYWEEKNO', 'BYYEARDAY', 'BYSETPOS'].some((name) => parts.has(name));
  const isEachYear = (parts.get('INTERVAL') ?? '1') === '1';
  return parts.get('FREQ') === 'YEARLY' && isEndless && isOnDate && isEachYear;
}

/** Midnight, as if in UTC, of the day that a date or a date with a time names. */
function dayOf(value: string | undefined, tz: string): number | undefined {
  const [, year, month, day, time] = /^(\d{4})(\d\d)(\d\d)(?:T(\d{6}Z))?/.exec(value ?? '') ?? [];
  const midnight = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || time === undefined) return numberOr(midnight);
  const clock = `${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4, 6)}`;
  const at = Date.parse(`${year}-${month}-${day}T${clock}Z`);
  if (Number.isNaN(at)) return undefined;
  return Math.floor((at + offsetAt(at, tz)) / DAY_MS) * DAY_MS;
}

function numberOr(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
