import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../client.ts';

export const measureQueries = {
  all: () =>
    queryOptions({
      queryKey: ['measures'],
      queryFn: async () => (await answer(api.measures.$get())).measures,
    }),
};
