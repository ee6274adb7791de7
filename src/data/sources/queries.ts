import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../client.ts';

export const sourceQueries = {
  all: () =>
    queryOptions({
      queryKey: ['sources'],
      queryFn: async () => (await answer(api.sources.$get())).sources,
    }),
};
