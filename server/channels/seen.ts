import { createHash } from 'node:crypto';

/**
 * What a channel without edit times has shown, by the channel's ids: how often it changed since it was first
 * seen, what it was like, and when it was written. Kept in the place to go on from, so every process counts
 * alike.
 */
export type Seen = Map<string, SeenState>;

export interface SeenState {
  /** From 1. 0 for what is old and was never taken. */
  count: number;
  /** Null where it stands there no more. */
  digest: string | null;
  /** Milliseconds since 1970. */
  writtenAt: number;
}

/** A state that was not known yet. */
export interface Change {
  count: number;
  /** Sorts as text. */
  version: string;
}

const DIGEST_CHARACTERS = 12;

export function digestOf(parts: readonly (string | number | null | undefined)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  return hash.slice(0, DIGEST_CHARACTERS);
}

/** Notes what something is like now; `null` where it is gone. Undefined where that was known. */
export function noteSeen(
  seen: Seen,
  id: string,
  state: { digest: string | null; writtenAt: number },
): Change | undefined {
  const known = seen.get(id);
  if (known?.digest === state.digest || known?.count === 0) return undefined;
  const count = (known?.count ?? 0) + 1;
  seen.set(id, { ...state, count });
  return { count, version: `${String(count).padStart(6, '0')}.${state.digest ?? 'gone'}` };
}

/** As it is written down: `{id: [count, digest, seconds]}`. */
export function writeSeen(seen: Seen): Record<string, [number, string | null, number]> {
  return Object.fromEntries(
    [...seen].map(([id, { count, digest, writtenAt }]) => [
      id,
      [count, digest, Math.floor(writtenAt / 1000)],
    ]),
  );
}

export function readSeen(written: Record<string, [number, string | null, number]>): Seen {
  return new Map(
    Object.entries(written).map(([id, [count, digest, seconds]]) => [
      id,
      { count, digest, writtenAt: seconds * 1000 },
    ]),
  );
}
