import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../client.ts';
import { refreshLists, refreshThread } from '../threads/cache.ts';

/** "Next news" without a reply: told by phone, or agreed inside. */
export function usePromiseNews() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ caseId, ...json }: { caseId: string; text: string; dueAt: string }) =>
      answer(api.cases[':id'].promises.$post({ param: { id: caseId }, json })),
    onSuccess: (promise) => refreshThread(client, promise.threadId),
  });
}

export function useClosePromise() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...json }: { id: string; how: 'kept' | 'withdrawn'; note?: string }) =>
      answer(api.promises[':id'].close.$post({ param: { id }, json })),
    onSuccess: (promise) => refreshThread(client, promise.threadId),
  });
}

/** What this person promised passes to a substitute. */
export function useHandOver() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (toId: string) => answer(api.promises['hand-over'].$post({ json: { toId } })),
    onSuccess: async ({ promises }) => {
      await refreshLists(client);
      await Promise.all(promises.map(({ threadId }) => refreshThread(client, threadId)));
    },
  });
}
