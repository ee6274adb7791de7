import { useQuery } from '@tanstack/react-query';
import type { Message } from '#contract/message.ts';
import { useMe } from '#data/team/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { isOurs } from './may-change.ts';

/** Whether this person may change what stands there; false until it is known where the thread lies. */
export function useIsOurs(message: Message): boolean {
  const me = useMe();
  const sourceIds = useQuery({
    ...threadQueries.detail(message.threadId),
    select: ({ row }) => row.sourceIds,
  }).data;
  return sourceIds !== undefined && isOurs(message, me, sourceIds);
}
