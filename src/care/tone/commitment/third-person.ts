import type { ThirdPerson } from '../language/commitment.ts';
import type { Doc } from '../text/doc.ts';

/** `future` is our word beside any term, `present` beside a day, `under-way` where something moves. */
export type Manner = 'future' | 'under-way' | 'present';

/** The first verb of somebody or something that gives a word between two tokens: «вернут», «увидит». */
export function thirdPersonIn({ tokens, guarded, languages }: Doc, from: number, to: number) {
  const { thirdPerson, denials } = languages.commitment;
  for (let at = from; at < to; at++) {
    const { kind, text } = tokens[at]!;
    if (kind !== 'word' || guarded[at] || denials.has(tokens[at - 1]?.text ?? '')) continue;
    for (const verbs of thirdPerson) {
      const how = manner(verbs, text);
      if (how) return { at, how };
    }
  }
  return null;
}

/** How a word in the third person speaks of what comes; `null` where it gives no word. */
function manner(verbs: ThirdPerson, text: string): Manner | null {
  if (verbs.youWill.has(text)) return 'future';
  const isVerb = verbs.verb.like.test(text) && !verbs.verb.but.test(text);
  if (!isVerb || verbs.noWord.has(text)) return null;
  if (verbs.perfective.has(text) || verbs.perfectiveStems.test(text)) return 'future';
  if (verbs.onTheWay.has(text)) return 'under-way';
  const isImperfective = verbs.imperfective.has(text) || verbs.imperfectiveSuffix.test(text);
  return isImperfective ? 'present' : 'future';
}
