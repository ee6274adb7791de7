import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Reply } from '#contract/reply.ts';
import { replyQueries } from '#data/replies/queries.ts';
import { deskIdOf } from '../desk.ts';
import { keeperOf } from '../draft/keepers.ts';
import type { Attempt } from './attempt.ts';
import { noteTaken } from './lost-answer.ts';

interface LostAnswerScene {
  personId: string;
  threadId: string;
  attempt: Attempt | null;
  isSending: boolean;
}

/** Asks what became of a press whose answer never came, until that is known; what was taken leaves the desk. */
export function useLostAnswer({ personId, threadId, attempt, isSending }: LostAnswerScene) {
  const client = useQueryClient();
  const isOpen = attempt !== null && !isSending;
  const { data: reply, errorUpdateCount } = useQuery({
    ...replyQueries.ofPress(threadId, attempt?.clientKey ?? ''),
    enabled: isOpen,
  });

  useEffect(() => {
    if (!isOpen || !reply) return;
    void takeOffDesk(reply);

    async function takeOffDesk(taken: Reply) {
      const keeper = keeperOf(client, { personId, threadId });
      // What is being saved asks the same, and says so to the API.
      await keeper.hold();
      noteTaken(deskIdOf(personId, threadId), taken);
      keeper.release();
    }
  }, [client, isOpen, reply, personId, threadId]);

  return { isOpen, isUnknown: isOpen && reply === undefined, isAskedInVain: errorUpdateCount > 0 };
}
