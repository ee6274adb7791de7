import { shortDate } from './time.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long ago: "now", "5 min", "2 h", "3 d"; from a week on the date: "18 Nov". */
export function sinceShort(at: string, now: string, language: string, timeZone: string): string {
  const ms = Math.max(0, Date.parse(now) - Date.parse(at));
  const unit = unitsOf(language);
  if (ms < minuteMs) return unit.now;
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)}\u00a0${unit.minute}`;
  if (ms < dayMs) return `${Math.floor(ms / hourMs)}\u00a0${unit.hour}`;
  if (ms < 7 * dayMs) return `${Math.floor(ms / dayMs)}\u00a0${unit.day}`;
  return shortDate(at, now, language, timeZone);
}

/** "45 min", "2 h 15 min", "3 d 4 h": the two largest units, cut off, never rounded up. */
export function durationShort(ms: number, language: string): string {
  const unit = unitsOf(language);
  const left = Math.abs(ms);
  const [days, hours, minutes] = [
    Math.floor(left / dayMs),
    Math.floor((left % dayMs) / hourMs),
    Math.floor((left % hourMs) / minuteMs),
  ];
  const pair =
    days > 0
      ? [show(days, unit.day), show(hours, unit.hour)]
      : [show(hours, unit.hour), show(minutes, unit.minute)];
  return pair.filter(Boolean).join(' ') || `${minutes}\u00a0${unit.minute}`;
}

/** How far a due time is. The words around it ("in …", "overdue by …") belong to the catalogue. */
export function untilShort(at: string, now: string, language: string) {
  const ms = Date.parse(at) - Date.parse(now);
  return { isOverdue: ms < 0, text: durationShort(ms, language) };
}

function show(count: number, unit: string) {
  return count > 0 ? `${count}\u00a0${unit}` : '';
}

function unitsOf(language: string) {
  return language.startsWith('ru')
    ? { now: 'сейчас', minute: 'мин', hour: 'ч', day: 'дн.' }
    : { now: 'now', minute: 'min', hour: 'h', day: 'd' };
}
