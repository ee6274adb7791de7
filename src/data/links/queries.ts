import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../client.ts';

export const linkQueries = {
  /** What undoing a link would do; read anew each time, since the thread goes on. */
  plan: (linkId: string) =>
    queryOptions({
      queryKey: ['links', linkId, 'plan'],
      queryFn: () => answer(api.links[':id'].plan.$get({ param: { id: linkId } })),
      gcTime: 0,
    }),
};
