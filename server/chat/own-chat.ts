import type { Outbound } from '../api/context.ts';
import type { Store } from '../store/store.ts';
import { externalId } from './external-id.ts';

/**
 * Answers to what came by our own chat are there as soon as they are kept: the customer's page follows
 * the log. All else goes out as before.
 */
export function withOwnChat(outbound: Outbound, store: Store): Outbound {
  return {
    async post(reply, source) {
      if (source.channel !== 'chat') return outbound.post(reply, source);
      const answered = await store.read((tx) => tx.messages.get(reply.place.inReplyToId));
      if (!externalId.isOurs(answered?.externalId)) return outbound.post(reply, source);
      return { state: 'sent', externalId: `reply.${reply.id}`, permalink: null };
    },
  };
}
