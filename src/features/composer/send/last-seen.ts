import type { Message, MessagePage } from '#contract/message.ts';

/** The newest message of the customer that this window has read; pages come newest first. */
export function newestInbound(pages: readonly MessagePage[]): Message | undefined {
  for (const { messages } of pages) {
    const found = messages.findLast(({ direction }) => direction === 'in');
    if (found) return found;
  }
  return undefined;
}

/** What the customer wrote, oldest first, as far as it has been read; what they took back is left out. */
export function customerTexts(pages: readonly MessagePage[]): string[] {
  return pages
    .toReversed()
    .flatMap(({ messages }) => messages)
    .filter(({ direction, deletedAt }) => direction === 'in' && deletedAt === null)
    .map(({ text }) => text);
}

export function hasAnswer(pages: readonly MessagePage[]): boolean {
  return pages.some(({ messages }) => messages.some(({ direction }) => direction === 'out'));
}
