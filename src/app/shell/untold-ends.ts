import { useQuery } from '@tanstack/react-query';
import type { OwnPromises } from '#contract/promise.ts';
import { promiseQueries } from '#data/promises/queries.ts';

/** How many customers of mine still have to hear that a promise ended without news; none for an expert. */
export function useUntoldEnds(isExpert: boolean): number {
  const own = useQuery({ ...promiseQueries.own(), enabled: !isExpert }).data;
  return isExpert || !own ? 0 : countUntold(own);
}

/** What is no longer open and still on my list is there until somebody tells the customer. */
export function countUntold({ promises }: Pick<OwnPromises, 'promises'>): number {
  const ended = promises.filter(({ promise }) => promise.state !== 'open');
  return new Set(ended.map(({ promise }) => promise.threadId)).size;
}
