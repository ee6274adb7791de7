import type { ThreadDetail } from '#contract/thread.ts';

/**
 * What decides how high a composer is before anything is typed: threads of one shape have composers of
 * one height. Null where words stand in it already and only drawing it tells.
 */
export function composerShape({
  row,
  cases,
  places,
  promises,
  draft,
}: Pick<ThreadDetail, 'row' | 'cases' | 'places' | 'promises' | 'draft'>): string | null {
  if (draft !== null && draft.text.trim() !== '') return null;
  const open = cases.filter(({ status }) => status !== 'closed').length;
  const owed = promises.filter(({ state, caseId }) => state === 'open' && caseId === row.caseId);
  const closedPlaces = places.filter(({ closedBecause }) => closedBecause !== null).length;
  return [open, places.length, closedPlaces, owed.length].join(' ');
}
