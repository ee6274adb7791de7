import { queryOptions } from '@tanstack/react-query';
import type { Reply } from '#contract/reply.ts';
import { answer, api } from '../client.ts';
import { threadKeys } from '../threads/queries.ts';

const ASK_AGAIN_MS = 3_000;

export const reviewKeys = { all: ['review'] as const };
export const recentKeys = { all: ['recent-replies'] as const };

/** The reply that a press of the button made, in whatever state; null where it made none. */
export async function askPress(threadId: string, clientKey: string): Promise<Reply | null> {
  const asked = { param: { id: threadId }, query: { clientKey } };
  return (await answer(api.threads[':id'].replies.$get(asked))).reply;
}

export const replyQueries = {
  /** As `askPress`: asked until somebody answers, and again with every change of the thread. */
  ofPress: (threadId: string, clientKey: string) =>
    queryOptions({
      queryKey: [...threadKeys.thread(threadId), 'press', clientKey],
      queryFn: () => askPress(threadId, clientKey),
      staleTime: 0,
      retry: false,
      refetchInterval: ({ state }) => (state.data === undefined ? ASK_AGAIN_MS : false),
    }),
  /** Replies that wait for a lead; an agent sees their own. */
  review: () =>
    queryOptions({
      queryKey: reviewKeys.all,
      queryFn: async () => (await answer(api.review.$get())).items,
    }),
  /** The latest replies of who sits here and of the team to a source, newest first: no reply should become a script. */
  recent: (sourceId: string) =>
    queryOptions({
      queryKey: [...recentKeys.all, sourceId],
      queryFn: async () => {
        const { replies } = await answer(api['recent-replies'].$get({ query: { sourceId } }));
        return { texts: replies.map(({ text }) => text), times: replies.map(({ at }) => at) };
      },
    }),
};
