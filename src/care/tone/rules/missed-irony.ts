import { has, hits } from '../text/doc.ts';
import { span, type Rule } from './rule.ts';

export const missedIrony: Rule = {
  id: 'missed-irony',
  find({ doc, profile }) {
    if (!profile.irony) return [];
    // Whoever owns up, works on it or asks has read the sarcasm right.
    if (
      has(
        doc,
        'admission',
        'doing.act',
        'doing.team',
        'doing.look',
        'done.act',
        'done.look',
        'apology.bare',
        'apology.formula',
        'ask',
        'blame.not',
      )
    )
      return [];
    const { sorry } = doc.languages.rules.courtesy;
    if (doc.tokens.some(({ text }) => sorry.test(text))) return [];
    return hits(doc, 'joy')
      .slice(0, 1)
      .map((hit) => span(doc, hit));
  },
};
