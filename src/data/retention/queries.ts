import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../client.ts';

export const retentionQueries = {
  /** The live feed says when that changes. */
  set: () => queryOptions({ queryKey: ['retention'], queryFn: () => answer(api.retention.$get()) }),
};
