import { hits } from '../text/doc.ts';
import { span, type Rule } from './rule.ts';

export const officialese: Rule = {
  id: 'officialese',
  find({ doc }) {
    const strong = hits(doc, 'officialese.strong');
    if (strong.length > 0) return strong.map((hit) => span(doc, hit));
    const weak = hits(doc, 'officialese.weak');
    const sentences = new Map<number, number>();
    for (const hit of weak) {
      const at = doc.tokens[hit.from]!.sentence;
      sentences.set(at, (sentences.get(at) ?? 0) + 1);
    }
    // One weak word is ordinary speech; two in a sentence, or three in the reply, are a form.
    return weak
      .filter((hit) => weak.length >= 3 || sentences.get(doc.tokens[hit.from]!.sentence)! >= 2)
      .slice(0, 1)
      .map((hit) => span(doc, hit));
  },
};
