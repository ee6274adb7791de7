import type { Hit } from '../pattern/match.ts';
import type { Doc } from '../text/doc.ts';

const denials =
  /^(?:не|ни|нельзя|без|вряд|not|never|cannot|can't|don't|won't|isn't|no|nobody|without|couldn't|wouldn't)$/;

/** «не могу обещать, что никогда…», “I can't promise”: a denial in the clause before the phrase. */
export function isDenied(doc: Doc, hit: Hit, reach = 6): boolean {
  const { sentence } = doc.tokens[hit.from]!;
  for (
    let i = hit.from - 1;
    i >= 0 && i >= hit.from - reach && doc.tokens[i]!.sentence === sentence;
    i--
  )
    if (denials.test(doc.tokens[i]!.text)) return true;
  return false;
}
