import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EraseReason } from '#contract/customer-data.ts';
import { answer, api } from '../client.ts';
import { Failure, failureOf } from '../failure.ts';
import { forgetThread, refreshLists } from '../threads/cache.ts';

export interface CustomerArchive {
  name: string;
  content: Blob;
}

/** Everything that is kept of one customer, their files too. It goes to whoever asked, not into the cache. */
export function useExportCustomer(threadId: string) {
  return useMutation({
    mutationFn: () => takeOut(threadId),
    gcTime: 0,
  });
}

async function takeOut(id: string): Promise<CustomerArchive> {
  const response: Response = await api.threads[':id'].export.$post({ param: { id }, query: {} });
  if (!response.ok) throw await failureOf(response);
  const [, name = 'customer.zip'] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  // It is made while it comes, so it can break off.
  const content = await response.blob().catch(() => {
    throw new Failure('offline', 'The archive did not come to its end.');
  });
  return { name, content };
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
