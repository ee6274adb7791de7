import { wayToChange, type WayToChange, type WhatToChange } from '#care/post/way-to-change.ts';
import { trustIn } from '#care/review/trust.ts';
import { hasRight } from '#care/team/rights.ts';
import { isLead } from '#care/team/roles.ts';
import type { Source } from '#contract/channel.ts';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';

/** Why not, where there is no way; `lead`: a lead reads first what this person writes. */
type WhyNot = Extract<WayToChange, { way: 'none' }>['because'] | 'lead';

type Offer = { way: 'api' | 'by-hand' } | { way: 'none'; because: WhyNot };

/** What stands on a channel by our doing, and is somebody's to change: its author's, or a lead's. */
export function isOurs(message: Message, me: Person, sourceIds: readonly string[]): boolean {
  if (message.replyId === null || message.deletedAt !== null) return false;
  return message.personId === me.id || (isLead(me) && hasRight(me, 'review', sourceIds));
}

/** How this person would change it now. */
export function offerOf(
  what: WhatToChange,
  message: Message,
  source: Source | undefined,
  { me, now }: { me: Person; now: string },
): Offer {
  if (!source) return { way: 'none', because: 'policy' };
  const way = wayToChange(what, message, source, now);
  const isRead = what === 'edit' && trustIn(me, source.id).trust === 'every-reply';
  return way.way !== 'none' && isRead ? { way: 'none', because: 'lead' } : way;
}
