import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../client.ts';

export const promiseKeys = {
  own: ['promises', 'own'] as const,
  counts: ['promises', 'counts'] as const,
};

export const promiseQueries = {
  /** How promises ended of late; leads only. */
  counts: () =>
    queryOptions({
      queryKey: promiseKeys.counts,
      queryFn: () => answer(api.promises.counts.$get()),
    }),
  /** What the person at the desk is to tell customers, and what they handed over. */
  own: () =>
    queryOptions({
      queryKey: promiseKeys.own,
      queryFn: () => answer(api.promises.own.$get()),
    }),
};
