import type { Case } from '#contract/case.ts';

/** Whether we are to say now what the solution had missed: while an expert looks into it, nobody knows yet. */
export function owesMissed({
  reopenedCount,
  missed,
  status,
}: Pick<Case, 'reopenedCount' | 'missed' | 'status'>): boolean {
  return reopenedCount > 0 && missed === null && status !== 'waiting-inside';
}
