import { useQuery } from '@tanstack/react-query';
import { actsFor } from '#care/team/may-answer.ts';
import type { Reply } from '#contract/reply.ts';
import { useMe, usePerson } from '#data/team/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';

/** Whether whoever sits here ends this reply: its author, or a lead in place of one who has gone. */
export function useActsFor(reply: Reply): { mayAct: boolean; isForAuthor: boolean } {
  const me = useMe();
  const author = usePerson(reply.authorId);
  const sourceIds = useQuery(threadQueries.detail(reply.threadId)).data?.row.sourceIds ?? [];
  const isMine = me.id === reply.authorId;
  const isForAuthor = !isMine && author !== undefined && actsFor(me, author, sourceIds);
  return { mayAct: isMine || isForAuthor, isForAuthor };
}
