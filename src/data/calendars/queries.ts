import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../client.ts';

export const calendarQueries = {
  /** When we work; the live feed says when that changes. */
  all: () =>
    queryOptions({
      queryKey: ['calendars'],
      queryFn: async () => (await answer(api.calendars.$get())).calendars,
      staleTime: Infinity,
    }),
};
