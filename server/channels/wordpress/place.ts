import { z } from 'zod';
import { readSeen, type Seen, writeSeen } from '../seen.ts';

const DAY_MS = 86_400_000;
/** On the first connection, what was written in the last days is taken. */
const FIRST_DAYS = 3;
/** For so long after it was written a change of a comment is noticed. */
const WATCHED_DAYS = 30;

/** Where to go on. */
export interface Place {
  /** Milliseconds since 1970: what was written before is left alone. */
  since: number;
  seen: Seen;
}

const placeSchema = z.object({
  since: z.number(),
  seen: z.record(z.string(), z.tuple([z.number().int(), z.string().nullable(), z.number()])),
});

export function placeOf(cursor: string | undefined, nowMs: number): Place {
  if (cursor === undefined) return { since: nowMs - FIRST_DAYS * DAY_MS, seen: new Map() };
  const { since, seen } = placeSchema.parse(JSON.parse(cursor));
  return { since, seen: readSeen(seen) };
}

/** Without what is too old to be watched any more. */
export function cursorOf({ since, seen }: Place, nowMs: number): string {
  const from = Math.max(since, nowMs - WATCHED_DAYS * DAY_MS);
  const watched = new Map([...seen].filter(([, { writtenAt }]) => writtenAt >= from - 1000));
  return JSON.stringify({ since: from, seen: writeSeen(watched) });
}
