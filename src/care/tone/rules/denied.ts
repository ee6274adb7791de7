import type { Hit } from '../pattern/match.ts';
import type { Doc } from '../text/doc.ts';

/** «не могу обещать, что никогда…», “I can't promise”: a denial in the clause before the phrase. */
export function isDenied(doc: Doc, hit: Hit, reach = 6): boolean {
  const { denials } = doc.languages.rules;
  const { sentence } = doc.tokens[hit.from]!;
  for (
    let i = hit.from - 1;
    i >= 0 && i >= hit.from - reach && doc.tokens[i]!.sentence === sentence;
    i--
  )
    if (denials.has(doc.tokens[i]!.text)) return true;
  return false;
}
