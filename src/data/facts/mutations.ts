import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NoteFactInput } from '#contract/fact.ts';
import { answer, api, done } from '../client.ts';
import { refreshThread } from '../threads/cache.ts';

export function useNoteFact(threadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (json: NoteFactInput) =>
      answer(api.threads[':id'].facts.$post({ param: { id: threadId }, json })),
    onSuccess: () => refreshThread(client, threadId),
  });
}

export function useRemoveFact(threadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => done(api.facts[':id'].$delete({ param: { id } })),
    onSuccess: () => refreshThread(client, threadId),
  });
}
