import { hits } from '../text/doc.ts';
import { span, type Rule } from './rule.ts';

export const cannedThanks: Rule = {
  id: 'canned-thanks',
  find({ doc }) {
    // «Спасибо за замечание про шрифт»: thanks for a named thing.
    const { thankedFor } = doc.languages.rules.courtesy;
    return hits(doc, 'thanks.bare')
      .filter((hit) => !thankedFor.has(doc.tokens[hit.to]?.text ?? ''))
      .map((hit) => span(doc, hit));
  },
};
