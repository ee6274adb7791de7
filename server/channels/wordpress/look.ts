import type { Inbox, RawDelivery } from '../connector.ts';
import { noteSeen } from '../seen.ts';
import type { WordpressComment } from './comment.ts';
import { changeOf, goneDelivery, type Keeping, shownDelivery } from './keep-comment.ts';
import { listComments, stillShown } from './list-comments.ts';
import { cursorOf, type Place, placeOf } from './place.ts';
import type { postsOf } from './posts.ts';
import type { Site } from './site.ts';

export interface Looking {
  site: Site;
  inbox: Inbox;
  postOf: ReturnType<typeof postsOf>;
  signal: AbortSignal;
}

/**
 * Keeps what changed since the last look: comments that are new, or other than they were, or stand there no
 * more. A short look ends with the first hundred that are all known.
 */
export async function look(
  { site, inbox, postOf, signal }: Looking,
  { isShort, ...keeping }: Keeping & { isShort: boolean },
): Promise<void> {
  const { nowMs } = keeping;
  const place = placeOf(await inbox.cursor(), nowMs);
  const isKnown = ({ id }: WordpressComment) => place.seen.has(String(id));
  const listed = await listComments(
    site,
    place.since,
    (page) => isShort && page.every(isKnown),
    signal,
  );
  const deliveries: RawDelivery[] = [];
  for (const comment of listed.comments.toSorted((a, b) => a.id - b.id)) {
    const change = changeOf(place.seen, comment);
    if (!change) continue;
    deliveries.push(shownDelivery(comment, change, await postOf(comment, signal), keeping));
  }
  for (const id of await goneOf(site, place, listed, signal)) {
    const { writtenAt } = place.seen.get(id) ?? { writtenAt: 0 };
    const change = noteSeen(place.seen, id, { digest: null, writtenAt });
    if (change) deliveries.push(goneDelivery(id, change, nowMs));
  }
  if (deliveries.length > 0) await inbox.keep(deliveries, cursorOf(place, nowMs));
}

/** What should have been listed and was not, and is not there when it is asked for by its id. */
async function goneOf(
  site: Site,
  { seen }: Place,
  { comments, isWhole }: { comments: readonly WordpressComment[]; isWhole: boolean },
  signal: AbortSignal,
): Promise<string[]> {
  const reached = isWhole ? 0 : Math.min(...comments.map(({ id }) => id));
  const listed = new Set(comments.map(({ id }) => String(id)));
  const missed = [...seen.entries()].flatMap(([id, { digest }]) =>
    digest !== null && Number(id) >= reached && !listed.has(id) ? [id] : [],
  );
  const shown = await stillShown(site, missed, signal);
  return missed.filter((id) => !shown.has(id));
}
