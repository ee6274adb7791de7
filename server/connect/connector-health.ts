import type { ConnectorHealth } from '#contract/door.ts';

/** The present or latest try of a connector to listen. Times are of the wall, in milliseconds. */
export interface Attempt {
  beganMs: number;
  isOver: boolean;
  /** How the try before this one ended, or this one where it is over; null where nothing has failed yet. */
  failed: { atMs: number; fault: string } | null;
}

/** A connection that is refused is refused within this time: until then nobody says that it is there again. */
const STEADY_MS = 15_000;

export function healthOf({ beganMs, isOver, failed }: Attempt, nowMs: number): ConnectorHealth {
  const isBack = !isOver && (failed === null || nowMs - beganMs >= STEADY_MS);
  const sinceMs = isBack ? beganMs : (failed?.atMs ?? beganMs);
  return {
    state: isBack ? 'listening' : 'waiting',
    since: new Date(sinceMs).toISOString(),
    fault: failed?.fault ?? null,
  };
}
