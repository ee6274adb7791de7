import { sql } from 'kysely';
import type { Message } from '#contract/message.ts';
import { messageOrder } from '../message-order.ts';
import { messageText } from '../searched-text.ts';
import type { WriteTx } from '../store.ts';
import { mayShow } from './sql-search.ts';
import { indexes, tables } from './tables.ts';
import type { WorkingSet } from './working/working-set.ts';

export function sqlMessages(work: WorkingSet): WriteTx['messages'] {
  const table = tables.messages(work);
  return {
    get: table.get,
    async put(row) {
      await table.put(row);
      work.putSearched({ id: row.id, threadId: row.threadId, text: messageText(row) });
    },
    byExternalId: async (sourceId, externalId) =>
      (await table.by(indexes.messageExternalId, [sourceId, externalId]))[0],
    byNativeId: (channel, nativeId) => table.by(indexes.messageNativeId, [channel, nativeId]),
    waitingFor: (parentExternalId) => table.by(indexes.messageWaiting, [parentExternalId]),
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
    async newestWith(terms, threadIds, limit) {
      await work.flush();
      const oldest = sql`(
        select order_key from messages where thread_id = asked.id
        order by order_key desc offset ${limit - 1} limit 1)`;
      const { rows } = await sql<{ row: Message }>`
        select newest.row from unnest(${[...threadIds]}::text[]) asked (id)
        cross join lateral (
          select row, order_key from searched join messages using (id)
          where searched.thread_id = asked.id and ${mayShow(terms)}
          and order_key >= coalesce(${oldest}, '')) newest
        order by asked.id, newest.order_key desc`.execute(work.tx);
      const found = new Map<string, Message[]>(threadIds.map((id) => [id, []]));
      for (const { row } of rows) found.get(row.threadId)?.push(row);
      return found;
    },
    allOfThread: async (threadId) => inOrder(await table.by(indexes.messageThread, [threadId])),
  };
}

function inOrder(messages: readonly Message[]): Message[] {
  return messages
    .map((message) => ({ message, key: messageOrder(message) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ message }) => message);
}
