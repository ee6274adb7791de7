import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EraseReason } from '#contract/customer-data.ts';
import { answer, api } from '../client.ts';
import { forgetThread, refreshLists } from '../threads/cache.ts';

/** Everything that is kept of one customer. It goes to whoever asked, not into the cache. */
export function useExportCustomer(threadId: string) {
  return useMutation({
    mutationFn: () => answer(api.threads[':id'].export.$post({ param: { id: threadId } })),
    gcTime: 0,
  });
}

/** Forgets the customer of a thread, here too. */
export function useEraseCustomer(threadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: EraseReason) =>
      answer(api.threads[':id'].erase.$post({ param: { id: threadId }, json: { reason } })),
    onSuccess() {
      forgetThread(client, threadId);
      void refreshLists(client);
    },
  });
}
