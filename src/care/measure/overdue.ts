import type { Measure } from '#contract/measure.ts';

/** The planned day is over, by the zone of whoever looks, and it is not done. */
export function isMeasureOverdue(measure: Measure, now: string, timeZone: string): boolean {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(Date.parse(now));
  return measure.doneAt === null && measure.plannedOn < today;
}

/** What is late first, then by the planned day; what is done last. */
export function measuresInOrder(measures: readonly Measure[]): Measure[] {
  const key = ({ doneAt, plannedOn, id }: Measure) => `${doneAt === null ? 0 : 1}${plannedOn}${id}`;
  return measures.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
