import { zonedInstant } from './zone.ts';

export type DateOrder = 'dmy' | 'mdy';

export interface TimeReading {
  /** IANA zone of times written without one. */
  timeZone: string;
  /** What `03/04/2026` means. With dots the day is always first. */
  dateOrder: DateOrder;
}

/**
 * A time as exports write it, in ISO UTC: ISO 8601, Unix seconds or milliseconds, `dd.mm.yyyy hh:mm`,
 * `dd/mm/yyyy`, `Tue Aug 08 22:42:01 +0000 2017`, RFC 2822. Null when it cannot be read.
 */
export function parseTime(value: unknown, reading: TimeReading): string | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return null;
  const found = wallTime(text.trim(), reading.dateOrder);
  if (found === null) return null;
  const { wallMs, offsetMinutes } = found;
  const instant =
    offsetMinutes === null
      ? zonedInstant(wallMs, reading.timeZone)
      : wallMs - offsetMinutes * 60_000;
  return new Date(instant).toISOString();
}

/** Whether a time names its zone, so that nothing has to be assumed. */
export function hasZone(value: unknown): boolean {
  const found = wallTime(String(value).trim(), 'dmy');
  return found !== null && found.offsetMinutes !== null;
}

interface WallTime {
  wallMs: number;
  /** Null where the text names no zone. */
  offsetMinutes: number | null;
}

const clock =
  /^(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?)?\s*([ap]\.?m\.?)?\s*(.*)$/i;
const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})/;
const dayFirst = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})/;
const weekday = /^\p{L}{2,3},?\s+(?=\p{L}|\d{1,2}\s+\p{L})/u;
const dayThenMonth = /^(\d{1,2})\s+(\p{L}{3})\p{L}*\.?\s+(\d{4})(?:\s*г\.?)?/u;
const monthThenDay = /^(\p{L}{3})\p{L}*\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?/u;
const months = [
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'янв фев мар апр мая июн июл авг сен окт ноя дек',
  'янв фев мар апр май июн июл авг сен окт ноя дек',
].map((names) => names.split(' '));

function wallTime(text: string, order: DateOrder): WallTime | null {
  return unixTime(text) ?? numericTime(text, order) ?? namedTime(text);
}

function unixTime(text: string): WallTime | null {
  // 9 and 10 digits are seconds from 1973 on; 12 and 13 the same in milliseconds.
  const match = /^(\d{9,10}|\d{12,13})(?:\.\d+)?$/.exec(text);
  if (!match?.[1]) return null;
  const number = Number(match[1]);
  return { wallMs: match[1].length <= 10 ? number * 1000 : number, offsetMinutes: 0 };
}

function numericTime(text: string, order: DateOrder): WallTime | null {
  const match = iso.exec(text);
  if (match) return clockTime(match, [match[1], match[2], match[3]], text);
  const other = dayFirst.exec(text);
  if (!other) return null;
  const [whole, first, second, year] = other;
  const isDayFirst = order === 'dmy' || whole.includes('.');
  return clockTime(other, isDayFirst ? [year, second, first] : [year, first, second], text);
}

function namedTime(full: string): WallTime | null {
  const text = full.replace(weekday, '');
  const plain = dayThenMonth.exec(text);
  if (plain) return clockTime(plain, [plain[3], monthNumber(plain[2]), plain[1]], text);
  const american = monthThenDay.exec(text);
  if (!american) return null;
  const [, month, day, year] = american;
  if (year) return clockTime(american, [year, monthNumber(month), day], text);
  // `Aug 08 22:42:01 +0000 2017`: the year comes last.
  const yearLast = /\s(\d{4})$/.exec(text);
  if (!yearLast) return null;
  const date = [yearLast[1], monthNumber(month), day];
  return clockTime(american, date, text.slice(0, yearLast.index));
}

function monthNumber(name = ''): number {
  const lower = name.toLowerCase();
  return Math.max(...months.map((names) => names.indexOf(lower))) + 1;
}

function clockTime(
  date: RegExpExecArray,
  [year, month, day]: (string | number | undefined)[],
  text: string,
): WallTime | null {
  const match = clock.exec(text.slice(date[0].length));
  if (!match) return null;
  const [, hour = '0', minute = '0', second = '0', fraction = '', half, zone = ''] = match;
  const offsetMinutes = zoneOffset(zone.trim());
  if (offsetMinutes === undefined) return null;
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  const parts = [Number(year), Number(month), Number(day), hours, Number(minute), Number(second)];
  const seconds = exactUtc(parts);
  if (seconds === null) return null;
  return { wallMs: seconds + Number(fraction.padEnd(3, '0')), offsetMinutes };
}

function exactUtc(parts: number[]): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(ms);
  const isReal =
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  return isReal ? ms : null;
}

/** Minutes east of Greenwich; null where no zone is written; undefined where it is not understood. */
function zoneOffset(zone: string): number | null | undefined {
  if (zone === '') return null;
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 0;
  if (/^(?:msk|мск)$/i.test(zone)) return 180;
  const match = /^(?:utc|gmt)?([+-])(\d{2}):?(\d{2})?(?:\s*\(.*\))?$/i.exec(zone);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}
