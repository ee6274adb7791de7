import type { Person } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';
import { requireRight } from '../access/sight.ts';
import type { Deps } from '../context.ts';

/**
 * The reply that a press of this person has made, wherever it stands by now; null where it has made none. Asked
 * in the turn of a writer, though it writes nothing: a press that waits for its own turn would be told as none.
 */
export function pressedReply(
  { store }: Deps,
  person: Person,
  clientKey: string,
): Promise<Reply | null> {
  return store.write(async (tx) => {
    const reply = await tx.replies.byClientKey(person.id, clientKey);
    if (!reply) return null;
    const { threadId } = reply;
    await requireRight(tx, person, 'answer', { threadId, what: 'reply' });
    return reply;
  });
}
