import type { PromiseCount, PromiseDay, PromiseState } from '#contract/promise.ts';

/** So many days are counted. */
export const COUNTED_DAYS = 28;
const DAY_MS = 86_400_000;

export type CountedAs = Pick<PromiseDay, 'day' | 'personId' | 'sourceId' | 'topic'>;

export function firstCountedDay(now: string): string {
  return dayOf(new Date(Date.parse(now) - (COUNTED_DAYS - 1) * DAY_MS).toISOString());
}

/** The day in UTC. */
export function dayOf(now: string): string {
  return now.slice(0, 10);
}

export function promiseDayId({ day, personId, sourceId, topic }: CountedAs): string {
  return [day, personId, sourceId ?? '', topic ?? ''].join('|');
}

/** A day's line with one promise more that ended so. */
export function withOneEnded(
  before: PromiseDay | undefined,
  as: CountedAs,
  end: Exclude<PromiseState, 'open'>,
): PromiseDay {
  const line = before ?? { ...as, id: promiseDayId(as), kept: 0, broken: 0, withdrawn: 0 };
  return { ...line, [end]: line[end] + 1 };
}

/** The lines added up by one of their columns; where most promises ended comes first. */
export function countsBy(
  lines: readonly PromiseDay[],
  column: 'personId' | 'sourceId' | 'topic',
): PromiseCount[] {
  const counts = new Map<string | null, PromiseCount>();
  for (const line of lines) {
    const id = line[column];
    const before = counts.get(id) ?? { id, kept: 0, broken: 0, withdrawn: 0 };
    counts.set(id, {
      id,
      kept: before.kept + line.kept,
      broken: before.broken + line.broken,
      withdrawn: before.withdrawn + line.withdrawn,
    });
  }
  return [...counts.values()].toSorted((a, b) => allOf(b) - allOf(a) || nameOf(a, b));
}

function allOf({ kept, broken, withdrawn }: PromiseCount): number {
  return kept + broken + withdrawn;
}

function nameOf(a: PromiseCount, b: PromiseCount): number {
  return (a.id ?? '') < (b.id ?? '') ? -1 : 1;
}
