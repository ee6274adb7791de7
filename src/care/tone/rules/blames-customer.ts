import type { Hit } from '../pattern/match.ts';
import { hits, inSentence, sentenceOf, type Doc } from '../text/doc.ts';
import { span, type Rule } from './rule.ts';

export const blamesCustomer: Rule = {
  id: 'blames-customer',
  find({ doc }) {
    const softened = hits(doc, 'blame.not');
    const told = hits(doc, 'blame.fact').filter((hit) => !isOpen(doc, hit));
    return [...hits(doc, 'blame'), ...told]
      .filter((hit) => !isSupposed(doc, hit))
      .filter(
        (hit) => !softened.some((other) => inSentence(doc, other, doc.tokens[hit.from]!.sentence)),
      )
      .map((hit) => span(doc, hit));
  },
};

/** «Если вы забыли пароль» supposes; «если бы вы прочитали» opens with its condition and blames. */
function isSupposed(doc: Doc, hit: Hit) {
  return (
    doc.clauses.conditional[hit.from] === 1 &&
    !doc.languages.rules.grounds.supposing.has(doc.tokens[hit.from]!.text)
  );
}

/** «Вы не отключили роутер?» asks and reproaches nobody. */
function isOpen(doc: Doc, hit: Hit) {
  return doc.tokens[sentenceOf(doc, hit).to - 1]!.text === '?';
}
