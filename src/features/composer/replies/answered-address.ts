import type { MessagePage } from '#contract/message.ts';
import type { Reply } from '#contract/reply.ts';

/** Where the answered message can be read on its channel; null where it has no address that a browser opens. */
export function answeredAddress(
  pages: readonly MessagePage[],
  { place }: Pick<Reply, 'place'>,
): string | null {
  const answered = pages
    .flatMap(({ messages }) => messages)
    .find(({ id }) => id === place.inReplyToId);
  return answered?.permalink && /^https?:\/\//.test(answered.permalink) ? answered.permalink : null;
}
