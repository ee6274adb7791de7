import { hits, sentenceOf } from '../text/doc.ts';
import { namesDetail } from './detail.ts';
import type { Hit } from '../pattern/match.ts';
import { span, type Rule, type Scene } from './rule.ts';

export const cannedApology: Rule = {
  id: 'canned-apology',
  find(scene) {
    const { doc } = scene;
    const formula = hits(doc, 'apology.formula');
    const bare = hits(doc, 'apology.bare').filter(
      (hit) =>
        !formula.some((other) => other.from < hit.to && hit.from < other.to) &&
        !namesDetail(scene, sentenceOf(doc, hit), hit) &&
        !takesUp(scene, hit),
    );
    return [...formula, ...bare].map((hit) => span(doc, hit));
  },
};

/** “Sorry to hear about the internet issues”: the phrase itself names the customer's own thing. */
function takesUp({ doc, profile }: Scene, hit: Hit) {
  const { stem, isContentWord, rules } = doc.languages;
  const { generalStems } = rules.courtesy;
  return doc.tokens.slice(hit.from, hit.to).some(({ kind, text }) => {
    const root = stem(text);
    return (
      kind === 'word' && isContentWord(text) && profile.stems.has(root) && !generalStems.has(root)
    );
  });
}
