import type { Message } from '#contract/message.ts';
import type { NewsPromise } from '#contract/promise.ts';
import type { Reply } from '#contract/reply.ts';
import { isUnsent } from '../reply/lifecycle.ts';

/**
 * What goes along when messages change their case: a reply with its message, or with the one it is
 * about to answer; a promise with the reply that made it. The messages themselves are among it.
 */
export function alongWith(
  messageIds: ReadonlySet<string>,
  replies: readonly Pick<Reply, 'id' | 'messageId' | 'state' | 'place'>[],
  promises: readonly Pick<NewsPromise, 'id' | 'replyId'>[],
): Set<string> {
  const along = new Set(messageIds);
  for (const reply of replies) {
    const anchor = isUnsent(reply) ? reply.place.inReplyToId : reply.messageId;
    if (anchor !== null && messageIds.has(anchor)) along.add(reply.id);
  }
  for (const { id, replyId } of promises) if (replyId !== null && along.has(replyId)) along.add(id);
  return along;
}

/** A case that would be left without a word of the customer, if these messages went; null where none would. */
export function emptiedCase(
  messages: readonly Pick<Message, 'id' | 'caseId' | 'direction'>[],
  messageIds: ReadonlySet<string>,
  toId: string,
): string | null {
  const inbound = messages.filter(({ direction }) => direction === 'in');
  for (const caseId of new Set(inbound.map((message) => message.caseId))) {
    if (caseId === null || caseId === toId) continue;
    const own = inbound.filter((message) => message.caseId === caseId);
    if (own.every(({ id }) => messageIds.has(id))) return caseId;
  }
  return null;
}
