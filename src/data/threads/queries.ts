import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Channel } from '#contract/channel.ts';
import type { CaseStatus } from '#contract/case.ts';
import type { ThreadSort, View } from '#contract/thread.ts';
import type { CaseKind, CaseTopic } from '#contract/triage-names.ts';
import { answer, api } from '../client.ts';

export interface ThreadFilter {
  view: View;
  q: string;
  sort: ThreadSort;
  channel?: Channel | undefined;
  source?: string | undefined;
  assignee?: string | undefined;
  status?: CaseStatus | undefined;
  waiting?: 'yes' | 'no' | undefined;
  wave?: string | undefined;
  unread?: 'yes' | 'no' | undefined;
  kind?: CaseKind | undefined;
  topic?: CaseTopic | undefined;
}

/** What opens a thread is there at once; whoever reads back wants more. */
const FIRST_MESSAGES = 60;
const EARLIER_MESSAGES = 200;

export const threadKeys = {
  lists: ['threads', 'list'] as const,
  counts: ['threads', 'counts'] as const,
  threads: ['thread'] as const,
  thread: (id: string) => [...threadKeys.threads, id] as const,
};

export const threadQueries = {
  /** So many rows of a list, from any place in it. */
  list: (filter: ThreadFilter, offset: number, limit: number) =>
    queryOptions({
      queryKey: [...threadKeys.lists, filter, offset, limit],
      queryFn: async ({ signal }) => ({
        ...(await answer(
          api.threads.$get({ query: listQuery(filter, offset, limit) }, { init: { signal } }),
        )),
        filter,
        offset,
      }),
    }),
  counts: () =>
    queryOptions({ queryKey: threadKeys.counts, queryFn: () => answer(api.views.$get()) }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...threadKeys.thread(id), 'detail'],
      queryFn: () => answer(api.threads[':id'].$get({ param: { id } })),
    }),
  /** Newest page first; each page oldest first. */
  messages: (id: string) =>
    infiniteQueryOptions({
      queryKey: [...threadKeys.thread(id), 'messages'],
      queryFn: ({ pageParam }) =>
        answer(
          api.threads[':id'].messages.$get({
            param: { id },
            query: pageParam
              ? { limit: String(EARLIER_MESSAGES), before: pageParam }
              : { limit: String(FIRST_MESSAGES) },
          }),
        ),
      initialPageParam: '',
      getNextPageParam: (page) => page.before ?? undefined,
    }),
  log: (id: string) =>
    queryOptions({
      queryKey: [...threadKeys.thread(id), 'log'],
      queryFn: async () => (await answer(api.threads[':id'].log.$get({ param: { id } }))).entries,
    }),
};

/** What is not asked for is left out: an address says no more than somebody chose. */
function listQuery(filter: ThreadFilter, offset: number, limit: number) {
  const chosen = Object.entries({ ...filter, offset: String(offset), limit: String(limit) });
  return Object.fromEntries(
    chosen.filter(([, value]) => value !== undefined && value !== '' && value !== '0'),
  );
}
