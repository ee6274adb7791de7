import type { Hit } from '../pattern/match.ts';
import { hits, inSentence, sentenceOf, type Doc } from '../text/doc.ts';
import { span, type Rule } from './rule.ts';

export const passiveNoAgent: Rule = {
  id: 'passive-no-agent',
  find({ doc }) {
    const agents = hits(doc, 'agent');
    return hits(doc, 'passive')
      .filter(
        (hit) => !doc.clauses.conditional[hit.from] && !isAsked(doc, hit) && !isTheirs(doc, hit),
      )
      .filter(
        (hit) => !agents.some((agent) => inSentence(doc, agent, doc.tokens[hit.from]!.sentence)),
      )
      .map((hit) => span(doc, hit));
  },
};

/** “Has it been looked at?” tells of no act. */
function isAsked(doc: Doc, hit: Hit) {
  return doc.tokens[sentenceOf(doc, hit).to - 1]!.text === '?';
}

/** “Within 24 hours of the purchase being made”, “services are altered at times”: nobody of ours acts. */
function isTheirs(doc: Doc, { from }: Hit) {
  const before = doc.tokens.slice(Math.max(0, from - 4), from).map(({ text }) => text);
  const { customersActs, modals } = doc.languages.rules.grounds;
  return customersActs.has(before.at(-1) ?? '') || before.some((text) => modals.has(text));
}
