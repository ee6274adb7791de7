import type { QueryClient } from '@tanstack/react-query';
import { threadQueries } from './queries.ts';

/** Asks at once for all that a thread shows first; what is known and still true is not asked for again. */
export function readAhead(client: QueryClient, threadId: string): void {
  void client.prefetchQuery(threadQueries.detail(threadId));
  void client.prefetchInfiniteQuery(threadQueries.messages(threadId));
  void client.prefetchQuery(threadQueries.log(threadId));
}
