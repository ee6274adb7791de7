import type { Message, MessagePage } from '#contract/message.ts';

export interface ContextMessage {
  message: Message;
  /** The customer wrote it after the reply was written. */
  isNews: boolean;
}

/** More is in the thread itself; a reply is judged by the last turns of the talk. */
const SHOWN = 12;

/**
 * The last messages, oldest first. What the customer wrote after the message the author had seen is
 * news: the reply may answer something else.
 */
export function lastMessages(
  pages: readonly MessagePage[],
  lastSeenMessageId: string | null,
): ContextMessage[] {
  const messages = pages.toReversed().flatMap((page) => page.messages);
  const seen = messages.findIndex((message) => message.id === lastSeenMessageId);
  const shown = messages.map((message, index) => ({
    message,
    isNews: seen !== -1 && index > seen && message.direction === 'in',
  }));
  const from = Math.max(0, shown.length - SHOWN);
  const firstNews = shown.findIndex(({ isNews }) => isNews);
  return shown.slice(firstNews === -1 ? from : Math.min(from, firstNews));
}

export function newestInboundId(pages: readonly MessagePage[]): string | null {
  const messages = pages.toReversed().flatMap((page) => page.messages);
  return messages.findLast((message) => message.direction === 'in')?.id ?? null;
}
