import type { FirstPerson } from '../language/commitment.ts';
import type { Hit } from '../pattern/match.ts';
import type { Doc } from '../text/doc.ts';

/** How many words behind a pronoun its verb may stand. */
const near = 3;

/** «Управлюсь до трёх», «мы доедем к вечеру»: any verb in the first person between two tokens. */
export function firstPersonIn(doc: Doc, from: number, to: number, sentenceStart: number) {
  for (const verbs of doc.languages.commitment.firstPerson) {
    const at = verbIn(doc, verbs, from, to, sentenceStart);
    if (at !== null) return { from: at, to: at + 1 } satisfies Hit;
  }
  return null;
}

function verbIn(
  { tokens, languages }: Doc,
  verbs: FirstPerson,
  from: number,
  to: number,
  sentenceStart: number,
): number | null {
  const { denials } = languages.commitment;
  let after = 0;
  for (let i = from; i < to; i++) {
    const { text, kind } = tokens[i]!;
    if (verbs.pronouns.has(text)) after = i + near + 1;
    if (kind !== 'word' || verbs.never.has(text) || denials.has(tokens[i - 1]?.text ?? ''))
      continue;
    const opens = i === sentenceStart && verbs.opening.test(text);
    const isSpoken = verbs.surely.test(text) || (i < after && verbs.withPronoun.test(text));
    if (opens || isSpoken || isPerfective(verbs, text, tokens[i + 1]?.text ?? '')) return i;
  }
  return null;
}

function isPerfective({ perfective, nounEnding }: FirstPerson, text: string, next: string) {
  return perfective.like.test(text) && !perfective.but.test(text) && !nounEnding.test(next);
}
