import { useQueryClient } from '@tanstack/react-query';
import type { Reply } from '#contract/reply.ts';
import { useMe } from '#data/team/queries.ts';
import { replyBoxId } from '../composer-commands.ts';
import { deskIdOf, putBackOnDesk } from '../desk.ts';
import { keeperOf } from '../draft/keepers.ts';

/** A reply is a draft again, of whoever took it back: on the desk, saved, and under the hands where its thread is on screen. */
export function useTakenBack(): (reply: Reply) => void {
  const client = useQueryClient();
  const me = useMe();
  return function takenBack(reply) {
    const owner = { personId: me.id, threadId: reply.threadId };
    const deskId = deskIdOf(owner.personId, owner.threadId);
    putBackOnDesk(deskId, reply);
    keeperOf(client, owner).changed();
    document.getElementById(replyBoxId(deskId))?.focus();
  };
}
