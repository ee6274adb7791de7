import type { Message } from '#contract/message.ts';
import type { NewsPromise } from '#contract/promise.ts';

/** The first message of that moment or after it; the newest where nothing came after. Messages are in time order. */
export function messageAt(messages: readonly Message[], at: string): Message | undefined {
  const moment = new Date(at).toISOString();
  return messages.find(({ occurredAt }) => occurredAt >= moment) ?? messages.at(-1);
}

/** Where a case begins. */
export function messageOfCase(messages: readonly Message[], caseId: string): Message | undefined {
  return messages.find((message) => message.caseId === caseId);
}

/** The message that made the promise; for one that was noted without words, what was said last before. */
export function messageOfPromise(
  messages: readonly Message[],
  { replyId, madeAt }: Pick<NewsPromise, 'replyId' | 'madeAt'>,
): Message | undefined {
  const told = messages.find((message) => replyId !== null && message.replyId === replyId);
  return told ?? messages.findLast(({ occurredAt }) => occurredAt <= madeAt) ?? messages[0];
}
