import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SaveViewInput } from '#contract/saved-view.ts';
import { answer, api, done } from '../client.ts';
import { savedViewQueries } from './queries.ts';

export function useSaveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (json: SaveViewInput) => answer(api['saved-views'].$post({ json })),
    onSuccess: () => client.invalidateQueries(savedViewQueries.all()),
  });
}

export function useRemoveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => done(api['saved-views'][':id'].$delete({ param: { id } })),
    onSuccess: () => client.invalidateQueries(savedViewQueries.all()),
  });
}
