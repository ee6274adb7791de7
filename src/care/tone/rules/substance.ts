import { hits, hitsOf, inSentence, type Doc } from '../text/doc.ts';

const filler = [
  'apology.bare',
  'apology.formula',
  'thanks.bare',
  'vague.time',
  'empathy.head',
  'refusal',
  'greeting.robotic',
  'polite.servile',
  'upsell',
  'deflect',
  'hand.nameless',
  'passive',
  'rulebook',
];

/** True where a sentence tells something: no formula, no question, four words at least. */
export function isSubstance(doc: Doc, index: number) {
  const sentence = doc.sentences[index];
  if (!sentence || sentence.words < 4) return false;
  if (doc.tokens.slice(sentence.from, sentence.to).some(({ text }) => text === '?')) return false;
  if (filler.some((tag) => hits(doc, tag).some((hit) => inSentence(doc, hit, index)))) return false;
  const courtesy = hitsOf(doc, 'greeting', 'polite.word').filter((hit) =>
    inSentence(doc, hit, index),
  );
  return sentence.words - courtesy.reduce((sum, { from, to }) => sum + to - from, 0) >= 4;
}
