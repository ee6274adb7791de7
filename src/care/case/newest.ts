import type { Case } from '#contract/case.ts';

/** The case that was opened last; of two of the same instant the one with the higher number. */
export function newestCase(cases: readonly Case[]): Case | undefined {
  return cases.reduce<Case | undefined>(
    (best, item) => (best && isNewer(best, item) ? best : item),
    undefined,
  );
}

function isNewer(a: Case, b: Case): boolean {
  return a.openedAt === b.openedAt ? a.number > b.number : a.openedAt > b.openedAt;
}
