import type { TimelineItem } from './timeline.ts';

/** Items that come and go on screen together. */
export interface Chunk {
  /** The id of its first message: it keeps its name while others come before and after. */
  id: string;
  items: TimelineItem[];
}

/** Some three screens of a talk: few enough to be drawn in a frame, many enough to be rarely swapped. */
const CHUNK_ITEMS = 20;

/**
 * Cuts a timeline at messages. Cuts that stood before (`known`, ids of first messages) stay where they
 * were, so that nothing on screen is drawn anew when earlier messages are put in above.
 */
export function chunkTimeline(
  items: readonly TimelineItem[],
  known: ReadonlySet<string> = new Set(),
): Chunk[] {
  const cuts = [...new Set([0, ...cutPlaces(items, known)])].sort((a, b) => a - b);
  return cuts.map((from, index) => {
    const own = items.slice(from, cuts[index + 1]);
    const first = own.find(({ kind }) => kind === 'message') ?? own[0];
    return { id: first?.id ?? '', items: own };
  });
}

function cutPlaces(items: readonly TimelineItem[], known: ReadonlySet<string>): number[] {
  const firstMessage = items.findIndex(({ kind }) => kind === 'message');
  const isCut = ({ kind, id }: TimelineItem) => kind === 'message' && known.has(id);
  const kept = items.flatMap((item, at) => (at > firstMessage && isCut(item) ? [at] : []));
  const first = kept[0] ?? items.length;
  const cuts = [...kept];
  // From the newest back: what is at the top of the loaded part may be a short one.
  for (let at = first - CHUNK_ITEMS; at > 0; at -= CHUNK_ITEMS) cuts.push(messageBefore(items, at));
  let last = kept.at(-1);
  while (last !== undefined && items.length - last >= 2 * CHUNK_ITEMS) {
    last = messageBefore(items, last + CHUNK_ITEMS);
    cuts.push(last);
  }
  return cuts;
}

/** In pixels, before it was ever drawn: what is told wrong here is corrected when it is near the view. */
export function likelyHeight({ items }: Chunk): number {
  const gaps = Math.max(0, items.length - 1) * 12;
  return items.reduce((sum, item) => sum + itemHeight(item), gaps);
}

function itemHeight(item: TimelineItem): number {
  if (item.kind !== 'message') return 20;
  const { text = '' } = item.message;
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 80), 0);
  return 46 + lines * 22;
}

function messageBefore(items: readonly TimelineItem[], from: number): number {
  let at = from;
  while (at > 0 && items[at]?.kind !== 'message') at -= 1;
  return at;
}
