import type { Hit } from '../pattern/match.ts';
import { hits, type Doc } from '../text/doc.ts';
import { span, type Rule, type Span } from './rule.ts';

export const jokeRisk: Rule = {
  id: 'joke-risk',
  find({ doc, profile, input }) {
    const { resolved } = input.context;
    const worried = profile.upset || profile.moneyWorry || profile.complaint;
    const welcome = profile.joking && resolved !== false && !profile.moneyWorry;
    if (welcome || (resolved !== false && !worried)) return [];
    const ours = hits(doc, 'joke').filter((hit) => !isTheirWord(doc, hit, input.customer));
    return [...ours.map((hit) => span(doc, hit)), ...laughter(doc)];
  },
};

const STEM = 5;

/** «Я, получается, призрак?» — «Призрак тут ваша заявка»: a picture of the customer's own is answered, not made. */
function isTheirWord(doc: Doc, hit: Hit, customer: readonly string[]) {
  const said = customer.join(' ').toLowerCase();
  return doc.tokens
    .slice(hit.from, hit.to)
    .every(({ text }) => text.length > STEM && said.includes(text.slice(0, STEM)));
}

const laughingFace = /^(?:😂|🤣|👻|😜|😝|😛|🤪|😹|😆|🤡|🕵)/u;
const none: Span[] = [];

/** Laughing faces and written laughter; a smile alone is a matter of emoji. */
function laughter(doc: Doc): Span[] {
  const laughingWord = doc.languages.rules.laughter;
  return doc.tokens.flatMap(({ text, kind }, i): Span[] => {
    if (doc.guarded[i]) return none;
    if (kind === 'emoji')
      return laughingFace.test(text) ? [span(doc, { from: i, to: i + 1 })] : none;
    if (kind === 'word')
      return laughingWord.test(text) ? [span(doc, { from: i, to: i + 1 })] : none;
    const smiles =
      text === ')' && doc.tokens[i + 1]?.text === ')' && doc.tokens[i + 2]?.text === ')';
    return smiles && doc.tokens[i - 1]?.text !== ')' ? [span(doc, { from: i, to: i + 3 })] : none;
  });
}
