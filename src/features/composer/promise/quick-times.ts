import { dayNumber, fromWallTime, toWallTime } from '#lib/format/wall-time.ts';

export type QuickTime = 'in-two-hours' | 'today-evening' | 'tomorrow-noon';

const twoHoursMs = 2 * 3_600_000;
const stepMs = 5 * 60_000;
/** Nobody finds news out in less than this. */
const shortestMs = 15 * 60_000;

/** Moments that agents promise most, on the clock of `timeZone`; what has passed is left out. */
export function quickTimes(now: string, timeZone: string): { id: QuickTime; at: string }[] {
  const nowMs = Date.parse(now);
  const today = toWallTime(now, timeZone).slice(0, 10);
  const evening = fromWallTime(`${today}T18:00`, timeZone);
  const noon = fromWallTime(`${dayAfter(today)}T12:00`, timeZone);
  const inTwoHours = new Date(Math.ceil((nowMs + twoHoursMs) / stepMs) * stepMs).toISOString();
  const times: { id: QuickTime; at: string }[] = [{ id: 'in-two-hours', at: inTwoHours }];
  if (evening && Date.parse(evening) - nowMs >= shortestMs)
    times.push({ id: 'today-evening', at: evening });
  if (noon) times.push({ id: 'tomorrow-noon', at: noon });
  return times;
}

export function isSameDay(one: string, other: string, timeZone: string): boolean {
  return dayNumber(one, timeZone) === dayNumber(other, timeZone);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
