import { keysOf } from './likeness-keys.ts';
import { likenessOf } from './likeness.ts';
import { portraitOf } from './portrait.ts';
import type { AccountTraits, Likeness } from './traits.ts';

export interface LikelyPair {
  /** Places in the list given, the smaller first. */
  a: number;
  b: number;
  likeness: Likeness;
}

/** A key that more accounts share says nothing by itself; the true pairs among them share a narrower one. */
const mostSharing = 120;

/** All hints among the accounts, without comparing each with each. */
export function likelyPairs(accounts: readonly AccountTraits[]): LikelyPair[] {
  const portraits = accounts.map(portraitOf);
  const sharing = new Map<string, number[]>();
  portraits.forEach((portrait, at) => {
    for (const key of keysOf(portrait)) {
      const places = sharing.get(key);
      if (places) places.push(at);
      else sharing.set(key, [at]);
    }
  });
  const seen = new Set<number>();
  const found: LikelyPair[] = [];
  for (const places of sharing.values()) {
    if (places.length > mostSharing) continue;
    for (const [at, a] of places.entries())
      for (const b of places.slice(at + 1)) {
        const pair = a * accounts.length + b;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const likeness = likenessOf(portraits[a]!, portraits[b]!);
        if (likeness) found.push({ a, b, likeness });
      }
  }
  return found.sort((x, y) => x.a - y.a || x.b - y.b);
}
