import type { Measure } from '#contract/measure.ts';
import type { CaseTopic } from '#contract/triage-names.ts';

/** How long what was done is still news for whoever has the same trouble. */
const TOLD_DAYS = 30;

/** The matters of a thread: the numbers of its cases, and what they are about. */
export interface Matters {
  caseNumbers: readonly string[];
  topics: readonly CaseTopic[];
}

/**
 * Whether a measure is a fact for these matters: it came from one of them, or it is about the same and
 * is still to be done or was done lately. "Other" is no topic that two matters share.
 */
export function isToldBeside(measure: Measure, { caseNumbers, topics }: Matters, now: string) {
  if (measure.caseNumbers.some((number) => caseNumbers.includes(number))) return true;
  const { topic, doneAt } = measure;
  if (topic === null || topic === 'other' || !topics.includes(topic)) return false;
  return doneAt === null || Date.parse(now) - Date.parse(doneAt) < TOLD_DAYS * 86_400_000;
}
