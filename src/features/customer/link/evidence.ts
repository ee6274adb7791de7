import type { Message, MessagePage } from '#contract/message.ts';

/** What a customer said about themselves is seldom older. */
const OFFERED = 20;

/** Messages that a link can rest on, newest first, each once. */
export function evidenceOf(pages: readonly MessagePage[]): Message[] {
  const messages = new Map(
    pages.flatMap((page) => page.messages).map((message) => [message.id, message]),
  );
  return [...messages.values()]
    .filter((message) => message.direction === 'in' && message.deletedAt === null)
    .sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1))
    .slice(0, OFFERED);
}
