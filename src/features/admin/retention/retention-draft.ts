import { setRetentionInput, type Retention } from '#contract/customer-data.ts';

/** How long data are kept, as it stands in the fields. */
export interface RetentionDraft {
  isEndless: boolean;
  days: string;
  /** Of what the fields began from. */
  seenVersion: number;
}

/** Offered where nothing has been said: three years, the general limitation of claims (Civil Code of Russia, article 196). */
const usualDays = 1095;
const DAY_MS = 86_400_000;

export function draftOf({ days, version }: Retention): RetentionDraft {
  return { isEndless: days === null, days: String(days ?? usualDays), seenVersion: version };
}

/** What the fields say; null while the days cannot be read. */
export function readDraft({ isEndless, days, seenVersion }: RetentionDraft): Retention | null {
  const asked = { days: isEndless ? null : Number(days.trim() || Number.NaN), seenVersion };
  const read = setRetentionInput.safeParse(asked);
  return read.success ? { days: read.data.days, version: seenVersion } : null;
}

/** Whether somebody will be erased by it who would have stayed until now. */
export function erasesMore(before: Retention, after: Retention): boolean {
  return after.days !== null && after.days < (before.days ?? Infinity);
}

/** Who wrote or was written to since then stays. */
export function silentSince(days: number, now: string): string {
  return new Date(Date.parse(now) - days * DAY_MS).toISOString();
}
