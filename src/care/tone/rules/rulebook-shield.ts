import { hits, inSentence, type Doc } from '../text/doc.ts';
import type { Hit } from '../pattern/match.ts';
import { span, type Rule } from './rule.ts';

export const rulebookShield: Rule = {
  id: 'rulebook-shield',
  find({ doc }) {
    return hits(doc, 'rulebook')
      .filter((hit) => !isExplained(doc, hit))
      .slice(0, 1)
      .map((hit) => span(doc, hit));
  },
};

/** The rule in plain words: a reason or a colon after it, in this sentence or the next. */
function isExplained(doc: Doc, rule: Hit) {
  const at = doc.tokens[rule.from]!.sentence;
  const explains = hits(doc, 'reason').some(
    (hit) =>
      (inSentence(doc, hit, at) && (hit.from >= rule.to || hit.from < rule.from)) ||
      inSentence(doc, hit, at + 1),
  );
  if (explains) return true;
  const { to } = doc.sentences[at]!;
  // «По договору банк обязан вернуть»: «обязаны» is said to the customer, the singular of ourselves.
  const { bindsUs } = doc.languages.rules.grounds;
  if (doc.tokens.slice(rule.to, to).some(({ text }) => bindsUs.has(text))) return true;
  return doc.tokens.slice(rule.to, to).some(({ text }, i) => text === ':' && rule.to + i < to - 3);
}
