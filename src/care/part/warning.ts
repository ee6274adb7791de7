import type { Part } from '#contract/part.ts';
import { isAsked } from './lifecycle.ts';

/** What threatens a promise of news that waits for an answer from inside. */
export type PartWarning = 'overdue' | 'soon' | 'after-news';

const SOON_MINUTES = 60;

/** Null while the answer is due in good time before the customer hears from us. */
export function partWarning(
  part: Pick<Part, 'dueAt'>,
  newsDueAt: string | null,
  now: string,
): PartWarning | null {
  if (part.dueAt <= now) return 'overdue';
  if (newsDueAt !== null && part.dueAt >= newsDueAt) return 'after-news';
  return minutesBetween(now, part.dueAt) <= SOON_MINUTES ? 'soon' : null;
}

/** When the first of the answers still owed to us is due. */
export function nextPartDue(parts: readonly Pick<Part, 'dueAt' | 'state'>[]): string | null {
  const due = parts.filter(isAsked).map(({ dueAt }) => dueAt);
  return due.toSorted()[0] ?? null;
}

/**
 * When an answer is due unless somebody says otherwise: on three quarters of the way to the promised
 * news, so that there is time to write it; without a promise in so many hours.
 */
export function usualPartDue(newsDueAt: string | null, now: string): string {
  const ahead = newsDueAt === null ? 0 : Date.parse(newsDueAt) - Date.parse(now);
  const ms = ahead > 0 ? ahead * 0.75 : USUAL_HOURS * 3_600_000;
  const due = Date.parse(now) + Math.max(ms, LEAST_MINUTES * 60_000);
  return new Date(Math.ceil(due / 300_000) * 300_000).toISOString();
}

const USUAL_HOURS = 4;
const LEAST_MINUTES = 15;

function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}
