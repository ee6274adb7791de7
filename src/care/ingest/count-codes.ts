import type { IngestCode, IngestResult } from '#contract/mention.ts';

/** How often each answer was given; those that were not given are counted too, with 0. */
export function countCodes(
  results: readonly Pick<IngestResult, 'code'>[],
): Record<IngestCode, number> {
  const counts: Record<IngestCode, number> = {
    accepted: 0,
    updated: 0,
    duplicate: 0,
    stale: 0,
    deferred_parent: 0,
    erased: 0,
    rejected: 0,
  };
  for (const { code } of results) counts[code] += 1;
  return counts;
}
