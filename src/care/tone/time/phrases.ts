import type { Phrase } from '../language/words.ts';
import type { Token } from '../text/tokens.ts';
import { textAt } from './atom.ts';

interface Compiled<Meaning> {
  /** Each place with the words one of which stands there. */
  places: readonly (readonly string[])[];
  means: Meaning;
}

/** Phrases by the word they begin with; of two that fit, the one listed first holds. */
export type Phrases<Meaning> = ReadonlyMap<string, readonly Compiled<Meaning>[]>;

export function compilePhrases<Meaning>(list: readonly Phrase<Meaning>[]): Phrases<Meaning> {
  const phrases = new Map<string, Compiled<Meaning>[]>();
  for (const [says, means] of list) {
    const places = says.split(' ').map((place) => place.split('|'));
    for (const first of places[0]!) {
      const known = phrases.get(first);
      if (known) known.push({ places, means });
      else phrases.set(first, [{ places, means }]);
    }
  }
  return phrases;
}

/** As `compilePhrases`, for phrases that mean nothing but themselves. */
export function compileSaid(list: readonly string[]): Phrases<true> {
  return compilePhrases(list.map((says) => [says, true] as const));
}

/** The first phrase that stands at a token, and the token behind it. */
export function phraseAt<Meaning>(
  phrases: Phrases<Meaning>,
  tokens: readonly Token[],
  i: number,
): Said<Meaning> | null {
  const known = phrases.get(textAt(tokens, i));
  if (!known) return null;
  for (const { places, means } of known)
    if (stands(places, tokens, i)) return { means, to: i + places.length };
  return null;
}

interface Said<Meaning> {
  means: Meaning;
  to: number;
}

/** All phrases that stand at a token. */
export function phrasesAt<Meaning>(
  phrases: Phrases<Meaning>,
  tokens: readonly Token[],
  i: number,
): readonly Said<Meaning>[] {
  const known = phrases.get(textAt(tokens, i));
  if (!known) return [];
  return known
    .filter(({ places }) => stands(places, tokens, i))
    .map(({ means, places }) => ({ means, to: i + places.length }));
}

/** True where the words behind the first stand in their places. */
function stands(places: Compiled<unknown>['places'], tokens: readonly Token[], i: number) {
  for (let at = 1; at < places.length; at++)
    if (!places[at]!.includes(textAt(tokens, i + at))) return false;
  return true;
}
