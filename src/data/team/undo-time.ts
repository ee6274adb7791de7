import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../client.ts';
import { teamQueries } from './queries.ts';

/** How long my replies are held for second thoughts. */
export function useSetUndoTime() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (seconds: number) => answer(api.me['undo-time'].$put({ json: { seconds } })),
    onSuccess: () => client.invalidateQueries(teamQueries.me()),
  });
}
