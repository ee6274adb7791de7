/**
 * Lets so many come at once and then one each `everyMs`; a rest makes room for the next. Times are
 * milliseconds of any clock that only goes forward.
 */
export function paceOf(atOnce: number, everyMs: number) {
  /** When all room is free again. */
  let freeAt = Number.NEGATIVE_INFINITY;
  return {
    /** How long the next one has to wait from now on. */
    wait: (now: number): number => Math.max(0, freeAt - (atOnce - 1) * everyMs - now),
    took(now: number): void {
      freeAt = Math.max(freeAt, now) + everyMs;
    },
  };
}
