import type { Hit } from '../pattern/match.ts';
import { hits, has, sentenceOf, type Doc } from '../text/doc.ts';
import { span, type Rule } from './rule.ts';

export const facelessHandOff: Rule = {
  id: 'faceless-hand-off',
  find({ doc, promises, input }) {
    // What is passed on after the matter is closed needs no keeper.
    if (input.context.resolved === true) return [];
    if (promises.timed.length > 0 || has(doc, 'keeper')) return [];
    return hits(doc, 'hand.nameless')
      .filter((hit) => !isQuestion(doc, hit) && !isSettledBeside(doc, hit))
      .slice(0, 1)
      .map((hit) => span(doc, hit));
  },
};

function isQuestion(doc: Doc, hit: Hit) {
  return doc.tokens[sentenceOf(doc, hit).to - 1]!.text === '?';
}

/** Something was done in another sentence: the number or the team beside it hides nothing. */
function isSettledBeside(doc: Doc, hit: Hit) {
  const at = doc.tokens[hit.from]!.sentence;
  return hits(doc, 'done.act').some((act) => doc.tokens[act.from]!.sentence !== at);
}
