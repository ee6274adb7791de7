import type { Source } from '#contract/channel.ts';
import type { Message } from '#contract/message.ts';
import type { PlaceOption } from '#contract/reply.ts';
import { capabilities, textLimit } from '../channels/capabilities.ts';
import { isWindowOver } from '../channels/reply-window.ts';

type Visibility = 'public' | 'private';

/**
 * Where this customer can be answered, the place they wrote in last first.
 * A private place beside a public one is offered where the channel itself leads there from a comment.
 */
export function placeOptions(
  messages: readonly Message[],
  sources: readonly Source[],
  /** The page of our own chat, where it is open. */
  chatUrl: string | null = null,
): PlaceOption[] {
  const options = new Map<string, PlaceOption>();
  for (const message of messages.toReversed()) {
    const source = sources.find((item) => item.id === message.sourceId);
    if (message.direction !== 'in' || !source || message.visibility === 'internal') continue;
    add(options, { source, message, visibility: message.visibility, chatUrl });
  }
  for (const message of messages.toReversed()) {
    const source = sources.find((item) => item.id === message.sourceId);
    if (message.direction !== 'in' || !source || message.visibility !== 'public') continue;
    const how = capabilities(source.channel).toPrivate?.how;
    if (how === 'private-reply-api' || how === 'same-api-private-visibility')
      add(options, { source, message, visibility: 'private', chatUrl });
  }
  return [...options.values()];
}

/** Private places that the channel takes no answer in any more. */
export function closeOverdue(
  options: readonly PlaceOption[],
  messages: readonly Message[],
  sources: readonly Source[],
  now: string,
): PlaceOption[] {
  return options.map((option) => {
    const { sourceId, visibility } = option.place;
    const source = sources.find(({ id }) => id === sourceId);
    const isOpen = option.mode !== 'none' && visibility === 'private';
    const isOver = isOpen && source !== undefined && isWindowOver(messages, source, now);
    return isOver ? { ...option, mode: 'none', closedBecause: 'window-closed' } : option;
  });
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

interface Found {
  source: Source;
  message: Message;
  visibility: Visibility;
  chatUrl: string | null;
}

function add(
  options: Map<string, PlaceOption>,
  { source, message, visibility, chatUrl }: Found,
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
    ...linksFrom(source, visibility, chatUrl),
    ...waysOf(source, message),
  });
}

/** The links by which a customer is led from a public place into private, where the channel has no private place of its own. */
function linksFrom(
  { channel, privateUrl }: Source,
  visibility: Visibility,
  chatUrl: string | null,
): Pick<PlaceOption, 'privateUrl' | 'chatUrl'> {
  const isByLink = capabilities(channel).toPrivate?.how === 'deep-link';
  return visibility === 'public' && isByLink
    ? { privateUrl, chatUrl }
    : { privateUrl: null, chatUrl: null };
}

/** Files go where we post ourselves: nobody copies a file by hand. */
function waysOf(
  source: Source,
  message: Message,
): Pick<PlaceOption, 'mode' | 'closedBecause' | 'files'> {
  const way = modeOf(source, message);
  return { ...way, files: way.mode === 'api' ? capabilities(source.channel).files : null };
}

function modeOf(source: Source, message: Message): Pick<PlaceOption, 'mode' | 'closedBecause'> {
  if (source.policy === 'off') return { mode: 'none', closedBecause: 'policy-off' };
  if (source.policy === 'inbound-only') return { mode: 'none', closedBecause: 'inbound-only' };
  if (message.deletedAt !== null) return { mode: 'none', closedBecause: 'customer-deleted' };
  const outbound = source.canPost ? 'api' : capabilities(source.channel).outbound;
  if (outbound === 'none') return { mode: 'none', closedBecause: 'channel-read-only' };
  return { mode: source.policy === 'assisted' ? 'assisted' : outbound, closedBecause: null };
}
