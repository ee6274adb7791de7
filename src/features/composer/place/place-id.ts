import type { Place } from '#contract/reply.ts';

/** A place for as long as the thread lives: which message is answered there may change. */
export function placeIdOf(place: Pick<Place, 'sourceId' | 'visibility'>): string {
  return `${place.sourceId}|${place.visibility}`;
}
