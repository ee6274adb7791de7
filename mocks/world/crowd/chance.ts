/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export function chance(seed: number) {
  let state = seed;
  /** From 0 to below 1. */
  function share(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  /** A whole number from 0 to below the bound. */
  const below = (bound: number) => Math.floor(share() * bound);
  return { share, below, pick: <T>(from: readonly T[]): T => from[below(from.length)] as T };
}

export type Chance = ReturnType<typeof chance>;
