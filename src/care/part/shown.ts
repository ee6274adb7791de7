import type { Message } from '#contract/message.ts';
import type { Part, ShownPart } from '#contract/part.ts';
import { maskText } from '../privacy/mask.ts';

/** What an expert sees of a part: the question and the words it is about, without a way to the customer. */
export function shownPart(part: Part, messages: readonly Message[]): ShownPart {
  const { threadId: _t, homeThreadId: _h, caseId: _c, messageIds, ...rest } = part;
  const shown = messageIds.flatMap((id) => messages.find((message) => message.id === id) ?? []);
  return {
    ...rest,
    messages: shown
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ id, direction, channel, title, text, occurredAt }) => ({
        id,
        isOurs: direction === 'out',
        channel,
        text: maskText(title ? `${title}\n${text}` : text).text,
        occurredAt,
      })),
  };
}
