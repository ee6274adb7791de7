import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeSourceInput } from '#contract/channel.ts';
import { answer, api } from '../client.ts';
import { sourceQueries } from './queries.ts';

/** Its name, what may be done with it, its own addresses. */
export function useChangeSource() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...json }: { id: string } & ChangeSourceInput) =>
      answer(api.sources[':id'].$patch({ param: { id }, json })),
    onSettled: () => client.invalidateQueries(sourceQueries.all()),
  });
}
