import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../client.ts';

export const guidanceKeys = { all: ['guidance'] as const };

export const guidanceQueries = {
  /** What the team decided about rules: the composer and the desk read replies by it. */
  settings: () =>
    queryOptions({
      queryKey: [...guidanceKeys.all, 'settings'],
      queryFn: async () => (await answer(api['rule-settings'].$get())).settings,
    }),
  rules: () =>
    queryOptions({
      queryKey: [...guidanceKeys.all, 'rules'],
      queryFn: () => answer(api.rules.$get()),
    }),
};
