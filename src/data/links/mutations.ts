import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LinkAccountInput, UnlinkInput } from '#contract/customer.ts';
import { answer, api } from '../client.ts';
import { refreshThread } from '../threads/cache.ts';

export function useLinkAccount(threadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (json: LinkAccountInput) =>
      answer(api.threads[':id'].links.$post({ param: { id: threadId }, json })),
    onSuccess: () => refreshThread(client, threadId),
  });
}

export function useUnlink(threadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...json }: { id: string } & UnlinkInput) =>
      answer(api.links[':id'].$delete({ param: { id }, json })),
    onSuccess: () => refreshThread(client, threadId),
  });
}
