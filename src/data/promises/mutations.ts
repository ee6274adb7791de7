import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { NewsPromise } from '#contract/promise.ts';
import { answer, api } from '../client.ts';
import { refreshLists, refreshThread } from '../threads/cache.ts';
import { promiseKeys } from './queries.ts';

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
    mutationFn: ({
      id,
      ...json
    }: {
      id: string;
      how: 'kept' | 'broken' | 'withdrawn';
      note?: string;
    }) => answer(api.promises[':id'].close.$post({ param: { id }, json })),
    onSuccess: (promise) => refreshThread(client, promise.threadId),
  });
}

/** The customer knows that a promise was broken or withdrawn, not from a reply of ours. */
export function usePromiseTold() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.promises[':id'].told.$post({ param: { id } })),
    onSuccess: (promise) => refreshThread(client, promise.threadId),
  });
}

/** What this person handed over comes back. */
export function useTakeBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.promises['take-back'].$post()),
    onSuccess: ({ promises }) => refreshAll(client, promises),
  });
}

/** What this person promised passes to a substitute. */
export function useHandOver() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (toId: string) => answer(api.promises['hand-over'].$post({ json: { toId } })),
    onSuccess: ({ promises }) => refreshAll(client, promises),
  });
}

async function refreshAll(client: QueryClient, promises: readonly NewsPromise[]): Promise<void> {
  await refreshLists(client);
  await client.invalidateQueries({ queryKey: promiseKeys.own });
  await Promise.all(promises.map(({ threadId }) => refreshThread(client, threadId)));
}
