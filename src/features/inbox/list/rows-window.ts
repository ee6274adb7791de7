import type { ThreadRow } from '#contract/thread.ts';

/** A piece of a long list. */
export interface RowsWindow {
  /** Where in the list its first row stands. */
  offset: number;
  rows: readonly ThreadRow[];
  /** All rows of the list, loaded or not. */
  total: number;
  /** The list goes on behind these: more of it is known once its end is near. */
  hasMore: boolean;
}

/** A list begins with what fills a large screen: the more rows are asked for, the longer the first one takes. */
export const FIRST_ROWS = 20;
export const WINDOW_ROWS = 60;
const STEP = 20;

export function rowAt(window: RowsWindow, index: number): ThreadRow | undefined {
  return window.rows[index - window.offset];
}

/** -1 where the row is not in the piece. */
export function indexOfRow(window: RowsWindow, id: string | null): number {
  const at = window.rows.findIndex((row) => row.id === id);
  return at === -1 ? -1 : at + window.offset;
}

/** The piece to load so that the rows on screen stand in its middle. Moves in steps: one request for many rows. */
export function windowOffset(first: number, last: number): number {
  const middle = (first + last) / 2;
  return Math.max(0, Math.round((middle - WINDOW_ROWS / 2) / STEP) * STEP);
}

/**
 * By how many rows the list grew above the row that has to stay. Where that row has gone, or went elsewhere
 * by itself, the next one takes its place. Null where nothing of the old piece is left.
 */
export function rowsAbove(before: RowsWindow, after: RowsWindow, stays: number): number | null {
  const shift = (index: number) => {
    const now = indexOfRow(after, rowAt(before, index)?.id ?? null);
    return now === -1 ? null : now - index;
  };
  const last = before.offset + before.rows.length;
  let next = stays + 1;
  while (next < last && shift(next) === null) next += 1;
  const own = shift(stays);
  const neighbours = [shift(stays - 1), next < last ? shift(next) : null];
  const isAlone = neighbours.every((each) => each === null);
  if (own !== null && (isAlone || neighbours.includes(own))) return own;
  const nextShift = next < last ? shift(next) : null;
  return nextShift === null ? null : nextShift + next - stays;
}
