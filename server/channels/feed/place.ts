import { z } from 'zod';
import { readSeen, type Seen, writeSeen } from '../seen.ts';

const MOST_SEEN = 2000;

/** Where to go on. */
export interface Place {
  /** What the server said of the document, to be asked whether it is another one now. */
  etag: string | null;
  modified: string | null;
  seen: Seen;
}

const placeSchema = z.object({
  etag: z.string().nullable(),
  modified: z.string().nullable(),
  seen: z.record(z.string(), z.tuple([z.number().int(), z.string().nullable(), z.number()])),
});

export function placeOf(cursor: string | undefined): Place & { isFirst: boolean } {
  if (cursor === undefined) return { etag: null, modified: null, seen: new Map(), isFirst: true };
  const { seen, ...place } = placeSchema.parse(JSON.parse(cursor));
  return { ...place, seen: readSeen(seen), isFirst: false };
}

/** Feeds hold their newest entries: those seen long ago do not come back. */
export function cursorOf({ etag, modified, seen }: Place): string {
  const newest = new Map([...seen].slice(-MOST_SEEN));
  return JSON.stringify({ etag, modified, seen: writeSeen(newest) });
}
