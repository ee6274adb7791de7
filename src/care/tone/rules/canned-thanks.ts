import { hits } from '../text/doc.ts';
import { span, type Rule } from './rule.ts';

export const cannedThanks: Rule = {
  id: 'canned-thanks',
  find({ doc }) {
    return hits(doc, 'thanks.bare')
      .filter((hit) => !named.test(doc.tokens[hit.to]?.text ?? ''))
      .map((hit) => span(doc, hit));
  },
};

/** «Спасибо за замечание про шрифт»: thanks for a named thing. */
const named = /^(?:про|о|об|обо|насчет|about|that|on)$/;
