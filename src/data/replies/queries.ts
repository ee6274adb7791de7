import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../client.ts';

export const reviewKeys = { all: ['review'] as const };
export const recentKeys = { all: ['recent-replies'] as const };

export const replyQueries = {
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
