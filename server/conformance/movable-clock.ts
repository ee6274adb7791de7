import type { Clock } from '#server/api/context.ts';

export interface MovableClock extends Clock {
  advance(seconds: number): void;
}

/** A clock that stands still until it is told to move. */
export function movableClock(start = '2026-11-18T09:00:00.000Z'): MovableClock {
  let at = Date.parse(start);
  return {
    now: () => new Date(at).toISOString(),
    advance: (seconds) => {
      at += seconds * 1000;
    },
  };
}
