import type { Outbound } from '../api/context.ts';
import type { Message } from '#contract/message.ts';
import type { Reply } from '#contract/reply.ts';
import type { Store } from '../store/store.ts';
import { externalId } from './external-id.ts';

/**
 * Answers to what came by our own chat are there as soon as they are kept: the customer's page follows
 * the log. All else goes out as before.
 */
export function withOwnChat(outbound: Outbound, store: Store): Outbound {
  return {
    async post(reply, source, files) {
      if (source.channel !== 'chat') return outbound.post(reply, source, files);
      const answered = await store.read((tx) => tx.messages.get(reply.place.inReplyToId));
      if (!externalId.isOurs(answered?.externalId)) return outbound.post(reply, source, files);
      return { state: 'sent', externalId: posted.of(reply), permalink: null };
    },
    async edit(post, text, source) {
      return posted.is(post) ? { state: 'done' } : outbound.edit(post, text, source);
    },
    async remove(post, source) {
      return posted.is(post) ? { state: 'done' } : outbound.remove(post, source);
    },
  };
}

/** Names of our answers there. */
const posted = {
  of: ({ id }: Reply) => `reply.${id}`,
  is: ({ channel, externalId, replyId }: Message) =>
    channel === 'chat' && externalId === `reply.${replyId}`,
};
