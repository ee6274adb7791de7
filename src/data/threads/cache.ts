import type { QueryClient } from '@tanstack/react-query';
import { reviewKeys } from '../replies/queries.ts';
import { threadKeys, threadQueries } from './queries.ts';

/** Something changed in a thread: what is on screen of it is read again, the rest when it is next shown. */
export async function refreshThread(client: QueryClient, threadId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: threadKeys.thread(threadId) }),
    refreshLists(client),
  ]);
}

/** Forgets the earlier messages that were read back: a live event reads again all that is remembered. */
export function forgetEarlier(client: QueryClient, threadId: string): void {
  const { queryKey } = threadQueries.messages(threadId);
  const read = client.getQueryData(queryKey);
  if (!read || read.pages.length < 2) return;
  client.setQueryData(queryKey, {
    pages: read.pages.slice(0, 1),
    pageParams: read.pageParams.slice(0, 1),
  });
}

export async function refreshLists(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: threadKeys.lists }),
    client.invalidateQueries({ queryKey: threadKeys.counts }),
    client.invalidateQueries({ queryKey: reviewKeys.all }),
  ]);
}
