const FIRST_MS = 1000;
const LONGEST_MS = 30_000;

/** How long to wait before the next try: twice as long each time, and never all pages at the same moment. */
export function backOff(tries: number, chance: () => number = Math.random): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** tries) * (0.5 + chance() / 2);
}
