import type { Place } from '#contract/reply.ts';

/** A place for as long as the thread lives: which message is answered there may change. */
export function placeIdOf(place: Pick<Place, 'sourceId' | 'visibility'>): string {
  return `${place.sourceId}|${place.visibility}`;
}

/** The place that an id once named and that its thread has no more: no message there can be answered. */
export function lostPlace(placeId: string): Place | null {
  const cut = placeId.lastIndexOf('|');
  const visibility = placeId.slice(cut + 1);
  if (cut < 1 || (visibility !== 'public' && visibility !== 'private')) return null;
  return { sourceId: placeId.slice(0, cut), visibility, inReplyToId: 'lost' };
}
