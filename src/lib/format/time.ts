import { dateFormat } from './locale.ts';
import { dayNumber } from './wall-time.ts';

/** "14:05" */
export function clockTime(at: string, language: string, timeZone: string): string {
  return dateFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(Date.parse(at));
}

/** "Today", "Yesterday", "Tomorrow", "Wed 18 Nov"; with the year where it is not this one. */
export function dayLabel(at: string, now: string, language: string, timeZone: string): string {
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone);
  if (Math.abs(days) <= 1) return nearDay(days, language);
  return withWeekday(at, language, timeZone, 'short', isOtherYear(at, now, timeZone));
}

/** "today 14:05", "Wed 18 Nov 14:05", "завтра, 14:05": day and clock, to stand inside a sentence. */
export function momentLabel(at: string, now: string, language: string, timeZone: string): string {
  const isNear = Math.abs(dayNumber(at, timeZone) - dayNumber(now, timeZone)) <= 1;
  const day = dayLabel(at, now, language, timeZone);
  const comma = language.startsWith('ru') ? ',' : '';
  return `${isNear ? day.toLowerCase() : day}${comma} ${clockTime(at, language, timeZone)}`;
}

/** "18 Nov"; with the year where it is not this one. */
export function shortDate(at: string, now: string, language: string, timeZone: string): string {
  const { day, month, year } = dateParts(at, language, timeZone, 'short');
  return isOtherYear(at, now, timeZone) ? `${day} ${month} ${year}` : `${day} ${month}`;
}

/** "Wednesday 18 November 2026, 14:05 GMT+3": nothing left to guess; for tooltips and the audit. */
export function fullDateTime(at: string, language: string, timeZone: string): string {
  const zone = dateFormat(language, { hour: 'numeric', timeZoneName: 'shortOffset', timeZone })
    .formatToParts(Date.parse(at))
    .find((part) => part.type === 'timeZoneName')?.value;
  const date = withWeekday(at, language, timeZone, 'long', true);
  return `${date}, ${clockTime(at, language, timeZone)} ${zone}`;
}

function nearDay(days: number, language: string) {
  const words = language.startsWith('ru')
    ? ['Вчера', 'Сегодня', 'Завтра']
    : ['Yesterday', 'Today', 'Tomorrow'];
  return words[days + 1] ?? '';
}

function isOtherYear(at: string, now: string, timeZone: string) {
  const yearOf = (time: string) =>
    dateFormat('en', { year: 'numeric', timeZone }).format(Date.parse(time));
  return yearOf(at) !== yearOf(now);
}

// Built of parts, because browsers disagree on the commas between them.
function withWeekday(
  at: string,
  language: string,
  timeZone: string,
  length: 'short' | 'long',
  hasYear: boolean,
) {
  const isRussian = language.startsWith('ru');
  const { weekday } = dateParts(at, language, timeZone, length);
  const { day, month, year } = dateParts(at, language, timeZone, isRussian ? 'long' : length);
  return `${weekday}${isRussian ? ',' : ''} ${day} ${month}${hasYear ? ` ${year}` : ''}`;
}

function dateParts(at: string, language: string, timeZone: string, length: 'short' | 'long') {
  const options = { weekday: length, day: 'numeric', month: length, year: 'numeric' } as const;
  const parts = dateFormat(language, { ...options, timeZone }).formatToParts(Date.parse(at));
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? '';
  // Of all English months only September has four letters in some versions of ICU.
  const month = of('month') === 'Sept' ? 'Sep' : of('month');
  return { weekday: of('weekday'), day: of('day'), month, year: of('year') };
}
