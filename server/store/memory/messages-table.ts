import type { Message } from '#contract/message.ts';
import { keyOf } from '../key-of.ts';
import { messageText } from '../searched-text.ts';
import type { Tombstone, WriteTx } from '../store.ts';
import { OrderedMessages } from './ordered-messages.ts';
import { Shelf } from './shelf.ts';
import { SearchIndex } from './search-index.ts';
import { basics } from './basics.ts';

export function messagesTable(shelf: Shelf, search: SearchIndex): WriteTx['messages'] {
  const messages = shelf.table<Message>('messages');
  const byExternalId = messages.groupBy((row) =>
    row.sourceId && row.externalId ? keyOf(row.sourceId, row.externalId) : undefined,
  );
  const byNativeId = messages.groupBy((row) =>
    row.nativeId && row.channel ? keyOf(row.channel, row.nativeId) : undefined,
  );
  const waiting = messages.groupBy((row) =>
    row.parentId ? undefined : (row.parentExternalId ?? undefined),
  );
  const ordered = new Map<string, OrderedMessages>();
  messages.index({
    add(row) {
      const thread = ordered.get(row.threadId) ?? new OrderedMessages();
      ordered.set(row.threadId, thread);
      thread.add(row);
      search.add({ id: row.id, threadId: row.threadId, text: messageText(row) });
    },
    remove(row) {
      ordered.get(row.threadId)?.remove(row);
      search.remove(row.id);
    },
  });
  return {
    ...basics(messages),
    byExternalId: async (sourceId, externalId) => byExternalId(keyOf(sourceId, externalId))[0],
    byNativeId: async (channel, nativeId) => byNativeId(keyOf(channel, nativeId)),
    waitingFor: async (parentExternalId) => waiting(parentExternalId),
    ofThread: async (threadId, page) =>
      ordered.get(threadId)?.page(page.before, page.limit) ?? { messages: [], before: null },
    newestWith: async (_terms, threadIds, limit) =>
      new Map(
        threadIds.map((id) => {
          const messages = ordered.get(id)?.page(undefined, limit).messages ?? [];
          return [id, messages.toReversed()];
        }),
      ),
    allOfThread: async (threadId) => ordered.get(threadId)?.all() ?? [],
  };
}

export function tombstonesTable(shelf: Shelf): WriteTx['tombstones'] {
  const table = shelf.table<Tombstone & { id: string }>('tombstones');
  return {
    get: async (sourceId, externalId) => table.get(keyOf(sourceId, externalId)),
    put: async (row) => table.put({ ...row, id: keyOf(row.sourceId, row.externalId) }),
    delete: async (sourceId, externalId) => table.delete(keyOf(sourceId, externalId)),
  };
}
