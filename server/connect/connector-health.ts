import type { ConnectorHealth } from '#contract/door.ts';

/** The present or latest try of a connector to listen. Times are of the wall, in milliseconds. */
export interface ListenAttempt {
  beganMs: number;
  /** Null while it goes on. */
  endedMs: number | null;
  /** What ended this try, or else the one before it; null where that was no fault. */
  failed: { atMs: number; fault: string } | null;
}

/** A connection that is refused is refused within this time: until then nobody says that it is there. */
const STEADY_MS = 15_000;

export function healthOf(
  { beganMs, endedMs, failed }: ListenAttempt,
  nowMs: number,
): ConnectorHealth {
  const told = (state: ConnectorHealth['state'], sinceMs: number) => ({
    state,
    since: new Date(sinceMs).toISOString(),
    fault: failed?.fault ?? null,
  });
  if (endedMs === null && nowMs - beganMs >= STEADY_MS) return told('listening', beganMs);
  return failed ? told('waiting', failed.atMs) : told('starting', endedMs ?? beganMs);
}
