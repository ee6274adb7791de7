import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../client.ts';

export const partQueries = {
  /** What the expert at this desk was asked, the most urgent first; then what they answered lately. */
  own: () =>
    queryOptions({
      queryKey: ['parts'],
      queryFn: async () => (await answer(api.parts.$get())).items,
    }),
};
