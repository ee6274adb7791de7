/** Wednesday, ten in the morning in Moscow: the moment at which the demo opens. */
export const demoStart = '2026-11-18T07:00:00.000Z';

/** A day relative to the demo's first day and a time on Moscow's clock: `-2d 14:05`, `0d 09:20`, `+1d 12:00`. */
export type When = `${number}d ${number}:${number}` | `+${number}d ${number}:${number}`;

const form = /^([+-]?\d+)d (\d\d):(\d\d)$/;

/** Moscow keeps UTC+3 all the year. */
export function instantOf(when: When): string {
  const parts = form.exec(when);
  if (!parts) throw new Error(`not a time of the demo: ${when}`);
  const [days, hours, minutes] = parts.slice(1).map(Number) as [number, number, number];
  return new Date(Date.UTC(2026, 10, 18 + days, hours - 3, minutes)).toISOString();
}

export function later(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}
