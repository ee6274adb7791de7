import type { MentionItem } from '#contract/mention.ts';
import { countText } from '#care/channels/count.ts';

export interface ImportItem {
  number: number;
  original: string;
  item: MentionItem;
}

// The API takes 100 items and 1 MiB; the rest of the megabyte is left for the envelope.
const maxItems = 100;
const maxBytes = 1000 * 1024;

export interface Batcher {
  /** Batches that became full. An item that is too big for any batch comes back as `tooBig`. */
  add(items: ImportItem[]): { full: ImportItem[][]; tooBig: ImportItem[] };
  /** What is left at the end; empty when nothing is. */
  rest(): ImportItem[];
}

/** Collects items into batches that the API takes: at most 100 items and about 1 MiB of JSON. */
export function batcher(): Batcher {
  let current: ImportItem[] = [];
  let bytes = 0;

  function take(): ImportItem[] {
    const taken = current;
    current = [];
    bytes = 0;
    return taken;
  }

  return {
    add(items) {
      const full: ImportItem[][] = [];
      const tooBig: ImportItem[] = [];
      for (const item of items) {
        const size = countText(JSON.stringify(item.item), 'utf8-byte') + 1;
        if (size > maxBytes) {
          tooBig.push(item);
          continue;
        }
        if (bytes + size > maxBytes) full.push(take());
        current.push(item);
        bytes += size;
        if (current.length === maxItems) full.push(take());
      }
      return { full, tooBig };
    },
    rest: take,
  };
}
