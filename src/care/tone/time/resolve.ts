import type { WorkCalendar } from '../types.ts';
import type { Atom, EndOf } from './atom.ts';
import { addDays, localNow, momentOf, type LocalDay } from './zone.ts';

const dayEnd = 24 * 60 - 1;
const halfYear = 183;

/** UTC milliseconds of a chain of atoms, or `null` where they name no moment. */
export function resolve(
  chain: readonly Atom[],
  nowMs: number,
  zone: string,
  calendar?: WorkCalendar,
): number | null {
  const now = localNow(nowMs, zone);
  const span = chain.find((atom) => atom.kind === 'span');
  const hour =
    chain.find((atom) => atom.kind === 'clock') ?? chain.find((atom) => atom.kind === 'part');
  if (span && (!hour || span.minutes < 1440))
    return Math.floor(nowMs / 60_000) * 60_000 + span.minutes * 60_000;
  const day = dayOf(chain, now, calendar);
  if (!hour) return day ? momentOf(day, dayEnd, zone) : null;
  const minutes =
    hour.kind === 'part' && hour.dayEnd
      ? endOfDay(calendar, hour.minutes)
      : hour.kind === 'clock' && hour.halfDay
        ? fullDay(hour.minutes, day, now, chain)
        : hour.minutes;
  if (day) return momentOf(day, minutes, zone);
  // «К утру» said by day is tomorrow's morning.
  if (hour.kind === 'part' && hour.morning && now.minutes >= 9 * 60)
    return momentOf(addDays(now, 1), minutes, zone);
  return momentOf(
    minutes > now.minutes || (hour.kind === 'part' && minutes >= now.minutes)
      ? now
      : addDays(now, 1),
    minutes,
    zone,
  );
}

function endOfDay(calendar: WorkCalendar | undefined, usual: number) {
  const [hours, minutes] = (calendar?.dayEnd ?? '').split(':').map(Number);
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)
    ? usual
    : hours * 60 + minutes;
}

function dayOf(chain: readonly Atom[], now: LocalDay, calendar?: WorkCalendar): LocalDay | null {
  const date = chain.find((atom) => atom.kind === 'date');
  if (date) return dateOf(date, now);
  for (const atom of chain) {
    switch (atom.kind) {
      case 'day':
        return addDays(now, atom.offset);
      case 'span':
        return addDays(now, Math.round(atom.minutes / 1440));
      case 'working-days':
        return workingDay(now, atom.days, calendar);
      case 'weekday':
        return addDays(now, weekdayDistance(atom.weekday, atom.nextWeek, now));
      case 'end-of':
        return endOf(atom.unit, now);
      default:
    }
  }
  return null;
}

/** The hour of a twelve-hour clock: the next one today, in working hours on another day. */
function fullDay(
  minutes: number,
  day: LocalDay | null,
  now: LocalDay & { minutes: number },
  chain: readonly Atom[],
) {
  const part = chain.find((atom) => atom.kind === 'part');
  if (minutes === 720) return 720;
  if (part) return part.minutes > 720 && minutes < 720 ? minutes + 720 : minutes;
  if (minutes === 0) return 0;
  const isToday = !day || (day.day === now.day && day.month === now.month);
  if (isToday && minutes <= now.minutes && minutes + 720 > now.minutes) return minutes + 720;
  return minutes < 7 * 60 ? minutes + 720 : minutes;
}

function isWorked(day: LocalDay, calendar: WorkCalendar) {
  const date = `${day.year}-${twoDigits(day.month)}-${twoDigits(day.day)}`;
  if (calendar.workdays?.includes(date)) return true;
  if (calendar.holidays?.includes(date)) return false;
  return calendar.weekdays ? calendar.weekdays.includes(day.weekday) : day.weekday < 5;
}

function twoDigits(value: number) {
  return String(value).padStart(2, '0');
}

function workingDay(now: LocalDay, days: number, calendar: WorkCalendar = {}) {
  let day: LocalDay = now;
  // Bounded: a term of more than a year of working days is a typing slip.
  let left = Math.min(days, 250);
  for (let step = 0; left > 0 && step < 2000; step++) {
    day = addDays(day, 1);
    if (isWorked(day, calendar)) left--;
  }
  return day;
}

function weekdayDistance(weekday: number, nextWeek: boolean, now: LocalDay) {
  const ahead = (weekday - now.weekday + 7) % 7 || 7;
  return nextWeek && weekday > now.weekday ? ahead + 7 : ahead;
}

function dateOf(atom: Extract<Atom, { kind: 'date' }>, now: LocalDay): LocalDay {
  const month = atom.month ?? (atom.day < now.day ? now.month + 1 : now.month);
  const passed = month < now.month || (month === now.month && atom.day < now.day);
  // In June «14 мая» is behind us, in December «15 января» is ahead.
  const isLong = (now.month - month) * 30 + now.day - atom.day > halfYear;
  const year = atom.year ?? (atom.month !== null && passed && isLong ? now.year + 1 : now.year);
  return addDays({ year, month, day: 1, weekday: 0 }, atom.day - 1);
}

function endOf(unit: EndOf, now: LocalDay): LocalDay {
  const toMonday = 7 - now.weekday;
  if (unit === 'month') return addDays({ ...now, month: now.month + 1, day: 1 }, -1);
  if (unit === 'week') return addDays(now, 6 - now.weekday);
  if (unit === 'early-next-week') return addDays(now, toMonday + 1);
  if (unit === 'mid-next-week') return addDays(now, toMonday + 2);
  // On Monday the beginning of the week is this one, later in the week the next.
  if (unit === 'early-week') return addDays(now, now.weekday === 0 ? 1 : toMonday + 1);
  if (unit === 'mid-week') return addDays(now, now.weekday < 2 ? 2 - now.weekday : toMonday + 2);
  if (unit === 'weekend') return addDays(now, 6 - now.weekday);
  if (unit === 'before-weekend') return addDays(now, (4 - now.weekday + 7) % 7);
  if (unit === 'next-working-week') return addDays(now, toMonday + 4);
  if (unit === 'next-week') return addDays(now, 13 - now.weekday);
  return addDays(now, now.weekday <= 4 ? 4 - now.weekday : 6 - now.weekday);
}
