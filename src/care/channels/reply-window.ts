import type { Channel, Source } from '#contract/channel.ts';
import type { Message } from '#contract/message.ts';

const day = 24 * 3600;

/** Meta's messengers take an answer for a day after the customer's last word; longer ones need templates or tags. */
const windows: Partial<Record<Channel, number>> = { messenger: day, instagram: day, whatsapp: day };

/** Until when this source takes a private answer to the customer; null where it sets no end. */
export function replyWindowEnd(
  messages: readonly Message[],
  source: Pick<Source, 'id' | 'channel'>,
): string | null {
  const seconds = windows[source.channel];
  if (seconds === undefined) return null;
  const said = messages.filter(
    ({ direction, sourceId, visibility }) =>
      direction === 'in' && sourceId === source.id && visibility === 'private',
  );
  const last = said
    .map(({ occurredAt }) => occurredAt)
    .toSorted()
    .at(-1);
  return last === undefined ? null : new Date(Date.parse(last) + seconds * 1000).toISOString();
}

/** Whether a private answer would come too late. */
export function isWindowOver(
  messages: readonly Message[],
  source: Pick<Source, 'id' | 'channel'>,
  now: string,
): boolean {
  const end = replyWindowEnd(messages, source);
  return end !== null && end <= now;
}
