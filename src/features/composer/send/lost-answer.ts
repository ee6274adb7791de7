import { writtenText } from '#care/reply/written-text.ts';
import type { Reply } from '#contract/reply.ts';
import type { Failure } from '#data/failure.ts';
import { askPress } from '#data/replies/queries.ts';
import { changeDesk, clearedReply, deskIdOf, readDesk } from '../desk.ts';
import { foundSent } from '../draft/draft-state.ts';
import type { Attempt } from './attempt.ts';

/** The API may have taken the reply all the same: no answer of its own came back. */
export function isAnswerLost({ code }: Pick<Failure, 'code'>): boolean {
  return code === 'offline' || code === 'unreadable' || code === 'internal';
}

/** A press is known to have become this reply: what it carried leaves the desk. */
export function noteTaken(deskId: string, reply: Reply): void {
  const { draft, attempt } = readDesk(deskId);
  if (reply.clientKey !== attempt?.clientKey) return;
  // Words changed since, and those of a reply that was taken back, are a reply of their own.
  const isOnDesk = reply.state !== 'withdrawn' && writtenText(reply) === draft.text;
  changeDesk(
    deskId,
    isOnDesk ? clearedReply(foundSent(draft, reply.createdAt)) : { attempt: null },
  );
}

/** Asks what became of a press whose answer was lost. Null where nothing stands of it; rejects while nobody can tell. */
export async function settle(
  attempt: Attempt,
  personId: string,
  threadId: string,
): Promise<Reply | null> {
  const reply = await askPress(threadId, attempt.clientKey);
  if (reply) noteTaken(deskIdOf(personId, threadId), reply);
  return reply?.state === 'withdrawn' ? null : reply;
}
