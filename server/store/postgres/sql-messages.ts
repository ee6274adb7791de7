import { sql } from 'kysely';
import type { Message } from '#contract/message.ts';
import { messageOrder } from '../message-order.ts';
import { messageText } from '../searched-text.ts';
import type { WriteTx } from '../store.ts';
import type { KeyIndex } from './working/key-index.ts';
import type { WorkingSet } from './working/working-set.ts';

export const messageIndexes = {
  externalId: {
    columns: ['source_id', 'external_id'],
    keyOf: ({ sourceId, externalId }) => [sourceId, externalId],
  },
  nativeId: {
    columns: ['channel', 'native_id'],
    keyOf: ({ channel, nativeId }) => [channel, nativeId],
  },
  waiting: {
    columns: ['waiting_for'],
    keyOf: ({ parentId, parentExternalId }) => [parentId === null ? parentExternalId : null],
  },
  thread: { columns: ['thread_id'], keyOf: ({ threadId }) => [threadId] },
} satisfies Record<string, KeyIndex<Message>>;

export function messagesTable(work: WorkingSet) {
  return work.table<Message>('messages', (row) => ({ order_key: messageOrder(row) }));
}

export function sqlMessages(
  work: WorkingSet,
  table: ReturnType<typeof messagesTable>,
): WriteTx['messages'] {
  return {
    get: table.get,
    async put(row) {
      await table.put(row);
      work.putSearched({ id: row.id, threadId: row.threadId, text: messageText(row) });
    },
    byExternalId: async (sourceId, externalId) =>
      (await table.by(messageIndexes.externalId, [sourceId, externalId]))[0],
    byNativeId: (channel, nativeId) => table.by(messageIndexes.nativeId, [channel, nativeId]),
    waitingFor: (parentExternalId) => table.by(messageIndexes.waiting, [parentExternalId]),
    async ofThread(threadId, page) {
      const upTo = page.before === undefined ? sql`true` : sql`order_key < ${page.before}`;
      const newest = await table.where(sql`
        thread_id = ${threadId} and ${upTo} order by order_key desc limit ${page.limit + 1}`);
      const messages = newest.slice(0, page.limit).reverse();
      const [first] = messages;
      return {
        messages,
        before: newest.length > page.limit && first ? messageOrder(first) : null,
      };
    },
    async newestOf(threadIds, limit) {
      await work.flush();
      const { rows } = await sql<{ row: Message }>`
        select newest.row from unnest(${[...threadIds]}::text[]) asked (id)
        cross join lateral (
          select row, order_key from messages where thread_id = asked.id
          order by order_key desc limit ${limit}) newest
        order by asked.id, newest.order_key desc`.execute(work.tx);
      const found = new Map<string, Message[]>(threadIds.map((id) => [id, []]));
      for (const { row } of rows) found.get(row.threadId)?.push(row);
      return found;
    },
    allOfThread: async (threadId) => inOrder(await table.by(messageIndexes.thread, [threadId])),
  };
}

function inOrder(messages: readonly Message[]): Message[] {
  return messages
    .map((message) => ({ message, key: messageOrder(message) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ message }) => message);
}
