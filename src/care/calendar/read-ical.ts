import type { Holiday, Workday } from '#contract/calendar.ts';
import { offsetAt } from '../import/time/zone.ts';
import { weekdayOf } from './working-time.ts';

/** Why an event of the file gave no day, or not all that it means. */
export type UnreadReason = 'no-date' | 'cancelled' | 'too-long' | 'repeats' | 'worked-anyway';

/** A day that the file says is worked; by which hours it cannot say. */
export type NamedDay = Pick<Workday, 'date' | 'name'>;

export interface ReadIcal {
  /** Each day of each event, in the order of the file. */
  holidays: Holiday[];
  /** Weekend days that are worked, as the event's name says: "Рабочая суббота", "Working Saturday". */
  workdays: NamedDay[];
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
  const read: ReadIcal = { holidays: [], workdays: [], unread: [] };
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
export function withDays<Day extends NamedDay>(known: readonly Day[], read: readonly Day[]): Day[] {
  const all = new Map<string, Day>();
  for (const day of [...known, ...read]) if (!all.has(day.date)) all.set(day.date, day);
  return [...all.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function readEvent(event: Map<string, string>, tz: string, into: ReadIcal): void {
  const name = (event.get('SUMMARY') ?? '').replace(/\\([,;\\])/g, '$1').slice(0, 200);
  const leave = (reason: UnreadReason) => into.unread.push({ name, reason });
  if (event.get('STATUS')?.toUpperCase() === 'CANCELLED') return void leave('cancelled');
  const start = localOf(event.get('DTSTART'), tz);
  if (start === undefined) return void leave('no-date');
  const first = Math.floor(start / DAY_MS) * DAY_MS;
  // An end at midnight, as that of whole days, is the day after the last; at any other hour it is the last.
  const lasts = durationOf(event.get('DURATION'));
  const plainEnd = lasts === undefined ? first + DAY_MS : start + lasts;
  const end = localOf(event.get('DTEND'), tz) ?? plainEnd;
  const days = Math.max(1, Math.ceil((end - first) / DAY_MS));
  if (days > LONGEST_DAYS) return void leave('too-long');
  const rule = event.get('RRULE');
  const isYearly = rule !== undefined && isPlainlyYearly(rule);
  if (rule !== undefined && !isYearly) leave('repeats');
  for (let index = 0; index < days; index++) {
    const date = new Date(first + index * DAY_MS).toISOString().slice(0, 10);
    if (!isWorked(name)) into.holidays.push({ date, name, isYearly });
    else if (weekdayOf(date) > FRIDAY) into.workdays.push({ date, name });
    else leave('worked-anyway');
  }
}

const FRIDAY = 4;
const worked = [
  /(?<!\p{L})рабоч(?:ий|ая|ее)\s+(?:день|суббота|воскресенье)/iu,
  /(?<![\p{L}-])(?<!\bnon[ -])work(?:ing|ed)?[ -]?(?:day|saturday|sunday)/iu,
];

/** A day off that was moved is named after work too: "нерабочий день", "non-working day" are none of it. */
function isWorked(name: string): boolean {
  return worked.some((words) => words.test(name));
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

/** The clock of `tz`, as if it were UTC, at a date or a date with a time: `20261231`, `20261231T235900Z`. */
function localOf(value: string | undefined, tz: string): number | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00', utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?/.exec(value ?? '') ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(at)) return undefined;
  return utc === undefined ? at : at + offsetAt(at, tz);
}

/** `P2W`, `P10D`, `P1DT12H` in milliseconds. */
function durationOf(value: string | undefined): number | undefined {
  const parts = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
    value ?? '',
  );
  if (!parts) return undefined;
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return (
    ((weeks ?? 0) * 7 + (days ?? 0)) * DAY_MS +
    (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000
  );
}
