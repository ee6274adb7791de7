import type { Token } from '../text/tokens.ts';

/** The smallest pieces of a time expression: tokens `from` up to and without `to`. */
export type Atom = { from: number; to: number } & (
  | { kind: 'clock'; minutes: number; halfDay: boolean; since?: boolean; interval?: boolean }
  | { kind: 'span'; minutes: number }
  | { kind: 'working-days'; days: number }
  | { kind: 'day'; offset: number }
  | { kind: 'weekday'; weekday: number; nextWeek: boolean }
  | { kind: 'date'; day: number; month: number | null; year: number | null }
  | { kind: 'part'; minutes: number; dayEnd?: boolean; morning?: boolean }
  | { kind: 'end-of'; unit: EndOf }
);

/** Stretches of the calendar that are named by their end or their beginning. */
export type EndOf =
  | 'week'
  | 'month'
  | 'working-week'
  | 'next-week'
  | 'next-working-week'
  | 'early-next-week'
  | 'mid-next-week'
  | 'early-week'
  | 'mid-week'
  | 'weekend'
  | 'before-weekend';

export function textAt(tokens: readonly Token[], i: number) {
  return tokens[i]?.text ?? '';
}
