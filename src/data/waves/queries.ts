import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../client.ts';

export const waveQueries = {
  all: () =>
    queryOptions({
      queryKey: ['waves'],
      queryFn: async () => (await answer(api.waves.$get())).waves,
    }),
};
