import { useQuery } from '@tanstack/react-query';
import { useNow } from '#data/clock.ts';
import { partQueries } from '#data/parts/queries.ts';

/** How many answers an expert owes already; none for anybody else. */
export function useOverdueParts(isExpert: boolean): number {
  const now = useNow();
  const items = useQuery({ ...partQueries.own(), enabled: isExpert }).data ?? [];
  if (!isExpert) return 0;
  return items.filter(({ state, dueAt }) => state === 'asked' && dueAt <= now).length;
}
