import { measure } from '#care/channels/count.ts';
import { isWindowOver } from '#care/channels/reply-window.ts';
import { newestAnswer } from '#care/reply/newest-answer.ts';
import { findPlace, placeOptions } from '#care/thread/places.ts';
import type { Source } from '#contract/channel.ts';
import type { Message } from '#contract/message.ts';
import type { Place, PlaceOption } from '#contract/reply.ts';
import type { ReadTx } from '../../store/store.ts';
import { ApiError } from '../errors.ts';

export interface CheckedPlace {
  option: PlaceOption;
  source: Source;
  answered: Message;
}

/** Whether words may go to this place now: its pinned message leads there, it is open, and they fit. */
export async function checkPlace(
  tx: ReadTx,
  threadId: string,
  place: Place,
  text: string,
  now: string,
): Promise<CheckedPlace> {
  if (text.trim() === '') throw new ApiError('empty_reply', 'There is nothing to send.');
  const answered = await tx.messages.get(place.inReplyToId);
  const source = await tx.sources.get(place.sourceId);
  if (!source || answered?.threadId !== threadId) throw placeUnknown();
  const option = findPlace(placeOptions([answered], [source]), place.sourceId, place.visibility);
  if (!option) throw placeUnknown();
  if (option.mode === 'none')
    throw new ApiError('source_closed', 'Nothing can be sent there.', {
      details: { reason: option.closedBecause, source: source.name },
    });
  if (
    place.visibility === 'private' &&
    isWindowOver(await tx.messages.allOfThread(threadId), source, now)
  )
    throw new ApiError('source_closed', 'The channel takes no answer any more.', {
      details: { reason: 'window-closed', source: source.name },
    });
  if (option.limit) {
    const { used, max } = measure(text, option.limit);
    if (used > max)
      throw new ApiError('reply_too_long', 'The reply is longer than the channel takes.', {
        details: { used, max, unit: option.limit.unit },
      });
  }
  return { option, source, answered };
}

function placeUnknown(): ApiError {
  return new ApiError('place_unknown', 'This customer did not write there.');
}

/** The newest customer message, which the sender must have seen. */
export async function refuseIfMovedOn(
  tx: ReadTx,
  threadId: string,
  lastSeenMessageId: string | null,
): Promise<void> {
  const newest = await newestInbound(tx, threadId);
  if (!newest || newest.id === lastSeenMessageId) return;
  throw new ApiError('thread_moved_on', 'The customer wrote again; read it first.', {
    details: { newestInboundId: newest.id },
  });
}

/** Two answers to one question are worse than a late one: who has not seen a colleague's is shown it first. */
export async function refuseIfAnswered(
  tx: ReadTx,
  threadId: string,
  { personId, lastSeenAnswerId }: { personId: string; lastSeenAnswerId: string | null | undefined },
): Promise<void> {
  if (lastSeenAnswerId === undefined) return;
  const messages = await tx.messages.allOfThread(threadId);
  const newest = newestAnswer(personId, messages, await tx.replies.ofThread(threadId));
  if (!newest || newest.id === lastSeenAnswerId) return;
  throw new ApiError('thread_moved_on', 'Somebody else has answered; read it first.', {
    details: { answerId: newest.id, answeredById: newest.personId },
  });
}

export async function newestInbound(tx: ReadTx, threadId: string): Promise<Message | undefined> {
  return (await tx.messages.allOfThread(threadId)).findLast(
    (message) => message.direction === 'in',
  );
}
