import type { FoundPromise } from '#care/tone/types.ts';

/** While a time is being typed ("by 1", "by 18") its chip would jump: it waits until the caret has left the words. */
export function shownPromise(
  before: FoundPromise | null,
  found: FoundPromise | null,
  caret: number | null,
): FoundPromise | null {
  if (!found || caret === null) return found;
  return caret > found.start && caret <= found.end ? before : found;
}
