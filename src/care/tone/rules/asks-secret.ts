import type { Hit } from '../pattern/match.ts';
import { rawHits, type Doc } from '../text/doc.ts';
import { isCancelled } from './request.ts';
import { span, type Rule } from './rule.ts';

export const asksSecret: Rule = {
  id: 'asks-secret',
  find({ doc }) {
    return rawHits(doc, 'secret.ask')
      .filter((hit) => !isCancelled(doc, hit) && !isEntry(doc, hit))
      .map((hit) => span(doc, hit));
  },
};

/** «Понадобится вход по лицу или ПИН»: what the app will ask for, and nobody here. */
function isEntry(doc: Doc, hit: Hit) {
  const { entries } = doc.languages.rules.requests;
  return doc.tokens.slice(hit.from, hit.to).some(({ text }) => entries.has(text));
}
