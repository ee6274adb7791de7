import { dateFormat } from './locale.ts';

const dayMs = 86_400_000;
const wallPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** What the clock on the wall in `timeZone` shows: `2026-11-18T14:05`, as `datetime-local` wants it. */
export function toWallTime(at: string, timeZone: string): string {
  return new Date(wallMs(Date.parse(at), timeZone)).toISOString().slice(0, 16);
}

/**
 * The moment at which the clock in `timeZone` shows `wall`, in UTC; null where `wall` is no time. An
 * hour that the spring change skips is taken with the old offset; one that comes twice in autumn is
 * its first coming.
 */
export function fromWallTime(wall: string, timeZone: string): string | null {
  const wanted = wallPattern.test(wall) ? Date.parse(`${wall}Z`) : Number.NaN;
  if (Number.isNaN(wanted)) return null;
  const before = wanted - offsetMs(wanted - dayMs, timeZone);
  const after = wanted - offsetMs(wanted + dayMs, timeZone);
  const moment = [before, after].find((ms) => wallMs(ms, timeZone) === wanted) ?? before;
  return new Date(moment).toISOString();
}

/** Days since 1970 on the calendar of `timeZone`: equal for two moments of one local day. */
export function dayNumber(at: string, timeZone: string): number {
  return Math.floor(wallMs(Date.parse(at), timeZone) / dayMs);
}

function offsetMs(ms: number, timeZone: string) {
  return wallMs(ms, timeZone) - Math.floor(ms / 1000) * 1000;
}

function wallMs(ms: number, timeZone: string) {
  const parts = dateFormat('en', { ...fields, timeZone }).formatToParts(ms);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

const fields = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;
