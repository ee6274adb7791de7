import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BulkDone, BulkInput } from '#contract/bulk.ts';
import { answer, api } from '../client.ts';
import { refreshLists } from './cache.ts';
import { threadKeys } from './queries.ts';

/** A bulk action and its way back. */
export function useBulk() {
  const client = useQueryClient();
  const onSuccess = async () => {
    await Promise.all([
      refreshLists(client),
      client.invalidateQueries({ queryKey: threadKeys.threads }),
    ]);
  };
  const run = useMutation({
    mutationFn: (json: BulkInput) => answer(api.bulk.$post({ json })),
    onSuccess,
  });
  const undo = useMutation({
    mutationFn: (items: BulkDone[]) => answer(api.bulk.undo.$post({ json: { items } })),
    onSuccess,
  });
  return { run, undo };
}
