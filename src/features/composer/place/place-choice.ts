import type { Source } from '#contract/channel.ts';
import type { PlaceOption } from '#contract/reply.ts';
import { lostPlace, placeIdOf } from './place-id.ts';

/**
 * Where the reply goes. A place that the agent chose stays chosen even when it closes: words written
 * for one room must not slip into another. Unchosen, it is where the customer wrote last and can be answered.
 */
export function chosenPlace(
  places: readonly PlaceOption[],
  chosenId: string | null,
): PlaceOption | undefined {
  const chosen = places.find(({ place }) => placeIdOf(place) === chosenId);
  return chosen ?? places.find(isOpen);
}

/**
 * A place that words were written for and that an unlink took along stays in sight, closed: they were
 * meant for whoever reads there, and must not slip into a place where others do.
 */
export function withLostPlace(
  places: readonly PlaceOption[],
  chosenId: string | null,
  sources: readonly Source[],
): PlaceOption[] {
  const lost = chosenId === null || has(places, chosenId) ? null : lostPlace(chosenId);
  if (!lost) return [...places];
  const source = sources.find(({ id }) => id === lost.sourceId);
  return [
    ...places,
    {
      place: lost,
      channel: source?.channel ?? 'other',
      sourceName: source?.name ?? '',
      mode: 'none',
      closedBecause: 'unlinked',
      limit: null,
      files: null,
      privateUrl: null,
      chatUrl: null,
    },
  ];
}

function has(places: readonly PlaceOption[], id: string): boolean {
  return places.some(({ place }) => placeIdOf(place) === id);
}

export function isOpen(option: PlaceOption): boolean {
  return option.mode !== 'none';
}

/** After the end of a case only the public takes a word more. Private places stay in sight, closed. */
export function afterTheEnd(places: readonly PlaceOption[]): PlaceOption[] {
  return places.map((option) =>
    option.place.visibility === 'public'
      ? option
      : { ...option, mode: 'none', closedBecause: option.closedBecause ?? 'case-closed' },
  );
}

/** Where the talk can go on unseen: of the same source if it has such a place, else the first there is. */
export function privatePlace(
  places: readonly PlaceOption[],
  from: PlaceOption | undefined,
): PlaceOption | undefined {
  const open = places.filter((option) => option.place.visibility === 'private' && isOpen(option));
  return open.find(({ place }) => place.sourceId === from?.place.sourceId) ?? open[0];
}

/** Two sources of one channel and kind: the channel's name alone would not say which of them. */
export function isAmbiguous(places: readonly PlaceOption[], option: PlaceOption): boolean {
  return places.some(
    (other) =>
      other.channel === option.channel &&
      other.place.visibility === option.place.visibility &&
      other.place.sourceId !== option.place.sourceId &&
      isOpen(other),
  );
}
