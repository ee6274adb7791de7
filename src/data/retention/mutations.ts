import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Retention } from '#contract/customer-data.ts';
import { answer, api } from '../client.ts';
import { retentionQueries } from './queries.ts';

/** Says how long the data of a silent customer are kept. */
export function useSetRetention() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ days, version }: Retention) =>
      answer(api.retention.$put({ json: { days, seenVersion: version } })),
    onSettled: () => client.invalidateQueries(retentionQueries.set()),
  });
}
