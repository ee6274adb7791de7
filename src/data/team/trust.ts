import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { SetTrustInput } from '#contract/trust.ts';
import { answer, api } from '../client.ts';
import { teamQueries } from './queries.ts';

export const trustQueries = {
  /** How far each agent is let go, with the figures behind the next step. */
  standings: () =>
    queryOptions({
      queryKey: ['trust'],
      queryFn: async () => (await answer(api.trust.$get())).items,
    }),
};

export function useSetTrust() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...json }: { id: string } & SetTrustInput) =>
      answer(api.people[':id'].trust.$post({ param: { id }, json })),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: trustQueries.standings().queryKey }),
        client.invalidateQueries({ queryKey: teamQueries.people().queryKey }),
      ]),
  });
}
