import type { Source } from '#contract/channel.ts';
import type { Message } from '#contract/message.ts';
import { capabilities } from '../channels/capabilities.ts';

export type WhatToChange = 'edit' | 'remove';

/**
 * Whether what we posted can be changed there. `policy`: the source is read only, or off. `channel`: nobody
 * can. `window`: nobody can any more.
 */
export type WayToChange =
  | { way: 'api' | 'by-hand' }
  | { way: 'none'; because: 'policy' | 'channel' | 'window' };

export function wayToChange(
  what: WhatToChange,
  post: Pick<Message, 'visibility' | 'occurredAt' | 'externalId'>,
  source: Pick<Source, 'channel' | 'policy' | 'canPost'>,
  now: string,
): WayToChange {
  const { visibility, occurredAt, externalId } = post;
  if (source.policy === 'off' || source.policy === 'inbound-only')
    return { way: 'none', because: 'policy' };
  const change = visibility === 'internal' ? null : capabilities(source.channel)[what][visibility];
  if (!change) return { way: 'none', because: 'channel' };
  const { withinSeconds } = change;
  if (
    withinSeconds !== undefined &&
    Date.parse(now) > Date.parse(occurredAt) + withinSeconds * 1000
  )
    return { way: 'none', because: 'window' };
  // What a person posted by hand has no name that a channel's API would know.
  const byApi = change.by === 'api' || source.canPost === true;
  return { way: byApi && source.policy === 'full' && externalId !== null ? 'api' : 'by-hand' };
}
