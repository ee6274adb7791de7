import type { Source } from '#contract/channel.ts';
import type { Message } from '#contract/message.ts';
import type { PlaceOption } from '#contract/reply.ts';
import { capabilities, textLimit } from '../channels/capabilities.ts';

type Visibility = 'public' | 'private';

/**
 * Where this customer can be answered, the place they wrote in last first.
 * A private place beside a public one is offered where the channel itself leads there from a comment.
 */
export function placeOptions(
  messages: readonly Message[],
  sources: readonly Source[],
): PlaceOption[] {
  const options = new Map<string, PlaceOption>();
  for (const message of messages.toReversed()) {
    const source = sources.find((item) => item.id === message.sourceId);
    if (message.direction !== 'in' || !source || message.visibility === 'internal') continue;
    add(options, source, message, message.visibility);
  }
  for (const message of messages.toReversed()) {
    const source = sources.find((item) => item.id === message.sourceId);
    if (message.direction !== 'in' || !source || message.visibility !== 'public') continue;
    const how = capabilities(source.channel).toPrivate?.how;
    if (how === 'private-reply-api' || how === 'same-api-private-visibility')
      add(options, source, message, 'private');
  }
  return [...options.values()];
}

/** The option that a reply names, whatever message of the conversation it answers. */
export function findPlace(
  options: readonly PlaceOption[],
  sourceId: string,
  visibility: Visibility,
) {
  return options.find(
    ({ place }) => place.sourceId === sourceId && place.visibility === visibility,
  );
}

function add(
  options: Map<string, PlaceOption>,
  source: Source,
  message: Message,
  visibility: Visibility,
): void {
  const key = `${source.id}|${visibility}`;
  const known = options.get(key);
  // The newest message is the one to answer, unless the customer took it back and left an older one standing.
  if (known && (known.closedBecause !== 'customer-deleted' || message.deletedAt !== null)) return;
  options.set(key, {
    place: { sourceId: source.id, visibility, inReplyToId: message.id },
    channel: source.channel,
    sourceName: source.name,
    limit: textLimit(source.channel, visibility),
    privateUrl: visibility === 'public' && isByLink(source.channel) ? source.privateUrl : null,
    ...modeOf(source, message),
  });
}

function isByLink(channel: Source['channel']): boolean {
  return capabilities(channel).toPrivate?.how === 'deep-link';
}

function modeOf(source: Source, message: Message): Pick<PlaceOption, 'mode' | 'closedBecause'> {
  if (source.policy === 'off') return { mode: 'none', closedBecause: 'policy-off' };
  if (source.policy === 'inbound-only') return { mode: 'none', closedBecause: 'inbound-only' };
  if (message.deletedAt !== null) return { mode: 'none', closedBecause: 'customer-deleted' };
  const outbound = capabilities(source.channel).outbound;
  if (outbound === 'none') return { mode: 'none', closedBecause: 'channel-read-only' };
  return { mode: source.policy === 'assisted' ? 'assisted' : outbound, closedBecause: null };
}
