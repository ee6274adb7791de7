import type { Measure, MeasureInput } from '#contract/measure.ts';
import type { CaseTopic } from '#contract/triage-names.ts';

/** A measure as it is typed. */
export interface MeasureDraft {
  title: string;
  doneNow: string;
  plannedOn: string;
  ownerId: string;
  topic: CaseTopic | null;
  /** Numbers with anything between them. */
  cases: string;
}

/** A new one, for which whoever adds it answers until another owner is named. */
export function newDraft(ownerId: string): MeasureDraft {
  return { title: '', doneNow: '', plannedOn: '', ownerId, topic: null, cases: '' };
}

export function draftOf(measure: Measure): MeasureDraft {
  const { title, doneNow, plannedOn, ownerId, topic, caseNumbers } = measure;
  return { title, doneNow, plannedOn, ownerId, topic, cases: caseNumbers.join(', ') };
}

export function isDay(plannedOn: string): boolean {
  const day = plannedOn.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const at = new Date(`${day}T00:00:00Z`);
  // The 31st of a short month would be taken for the 1st of the next.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** What the API takes; null while the title or the day is missing. */
export function inputOf({ cases, ...draft }: MeasureDraft): MeasureInput | null {
  const title = draft.title.trim();
  if (title === '' || !isDay(draft.plannedOn)) return null;
  const caseNumbers = cases.split(/[\s,;]+/).filter((number) => number !== '');
  return { ...draft, title, plannedOn: draft.plannedOn.trim(), caseNumbers };
}
