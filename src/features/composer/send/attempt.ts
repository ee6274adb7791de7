import type { SendReplyInput } from '#contract/reply.ts';

/** One will to send: pressed again after a lost answer, it is the same will and the same key. */
export interface Attempt {
  clientKey: string;
  /** What was sent with it, but for the news that was read meanwhile. */
  of: string;
}

type Content = Omit<SendReplyInput, 'clientKey' | 'lastSeenMessageId' | 'lastSeenAnswerId'>;

export function attemptFor(previous: Attempt | null, content: Content, newKey: () => string) {
  const { caseId, text, fileIds, place, promise, keepsPromiseId, askReview, authorNote } = content;
  const said = [caseId, text, fileIds, place];
  const of = JSON.stringify([...said, promise, keepsPromiseId, askReview, authorNote]);
  return previous?.of === of ? previous : { clientKey: newKey(), of };
}
