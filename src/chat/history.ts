import type { ChatMessage } from '#contract/chat.ts';

/** With these in the list already: each once, in time order; what the server says now stands. */
export function withMessages(
  known: readonly ChatMessage[],
  more: readonly ChatMessage[],
): ChatMessage[] {
  const byId = new Map([...known, ...more].map((message) => [message.id, message]));
  return [...byId.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

export type Receipt = 'delivered' | 'read';

/** What became of the customer's newest message; null when the newest one is ours. */
export function receiptOf(
  messages: readonly ChatMessage[],
  readUntil: string | null,
): Receipt | null {
  const newest = messages.at(-1);
  if (newest?.from !== 'customer') return null;
  return readUntil !== null && readUntil >= newest.at ? 'read' : 'delivered';
}
