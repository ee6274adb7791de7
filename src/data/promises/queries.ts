import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../client.ts';

export const promiseKeys = { own: ['promises', 'own'] as const };

export const promiseQueries = {
  /** What the person at the desk is to tell customers, and what they handed over. */
  own: () =>
    queryOptions({
      queryKey: promiseKeys.own,
      queryFn: () => answer(api.promises.own.$get()),
    }),
};
