import { hits } from '../text/doc.ts';
import { span, type Rule } from './rule.ts';

const window = 25;

export const overPoliteness: Rule = {
  id: 'over-politeness',
  find({ doc }) {
    const servile = hits(doc, 'polite.servile');
    if (servile.length > 0) return servile.slice(0, 1).map((hit) => span(doc, hit));
    const words = hits(doc, 'polite.word');
    // Three in one sentence or four within a breath; two are ordinary good manners.
    for (let i = 0; i + 2 < words.length; i++) {
      const first = words[i]!;
      const third = words[i + 2]!;
      const sameSentence = doc.tokens[first.from]!.sentence === doc.tokens[third.from]!.sentence;
      const fourth = words[i + 3];
      if (sameSentence && third.to - first.from <= window)
        return [span(doc, { from: first.from, to: third.to })];
      if (fourth && fourth.to - first.from <= window)
        return [span(doc, { from: first.from, to: fourth.to })];
    }
    return [];
  },
};
