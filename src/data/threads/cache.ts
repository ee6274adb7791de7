import type { QueryClient } from '@tanstack/react-query';
import { Failure } from '../failure.ts';
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

/** The customer was erased: nothing of the thread stays in this window, and where it is open it says so. */
export function forgetThread(client: QueryClient, threadId: string): void {
  const queryKey = threadKeys.thread(threadId);
  client.removeQueries({ queryKey, type: 'inactive' });
  void client.cancelQueries({ queryKey });
  for (const query of client.getQueryCache().findAll({ queryKey }))
    query.setState({
      data: undefined,
      error: new Failure('not_found', 'The customer was erased.'),
      status: 'error',
      fetchStatus: 'idle',
    });
}

/** What shows many threads, and changes with each of them. */
export const listKeys = [threadKeys.lists, threadKeys.counts, reviewKeys.all] as const;

export async function refreshLists(client: QueryClient): Promise<void> {
  await Promise.all(listKeys.map((queryKey) => client.invalidateQueries({ queryKey })));
}
