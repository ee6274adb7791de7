import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../client.ts';

export const savedViewQueries = {
  all: () =>
    queryOptions({
      queryKey: ['saved-views'],
      queryFn: async () => (await answer(api['saved-views'].$get())).views,
    }),
};
