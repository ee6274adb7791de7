import type { Hit } from '../pattern/match.ts';
import { hitsOf, inSentence, hits, type Doc } from '../text/doc.ts';
import type { Sentence } from '../text/tokens.ts';
import { namesDetail } from './detail.ts';
import { span, type Rule, type Scene } from './rule.ts';

export const hollowEmpathy: Rule = {
  id: 'hollow-empathy',
  find(scene) {
    const { doc } = scene;
    if (!isTroubled(scene)) return [];
    return hits(doc, 'empathy.head')
      .filter((hit) => {
        const at = doc.tokens[hit.from]!.sentence;
        const [own, next] = [doc.sentences[at]!, doc.sentences[at + 1]];
        if (namesDetail(scene, own, hit) || tellsMuch(doc, own, hit)) return false;
        // A next sentence that acts or instructs solves; it does not show that we have read.
        return !next || isAct(doc, at + 1) || !namesDetail(scene, next);
      })
      .slice(0, 1)
      .map((hit) => span(doc, hit));
  },
};

function isAct(doc: Doc, sentence: number) {
  return hitsOf(doc, 'done.act', 'doing.act', 'doing.look', 'commit.look', 'ask').some((hit) =>
    inSentence(doc, hit, sentence),
  );
}

/** To somebody without a trouble “I know the feeling” is small talk. */
function isTroubled({ profile, input }: Scene) {
  const { resolved, ourFault } = input.context;
  const isTrouble = profile.upset || profile.complaint || profile.moneyWorry || ourFault === true;
  return isTrouble || resolved !== undefined;
}

const formulas = [
  'empathy.head',
  'apology.bare',
  'apology.formula',
  'thanks.bare',
  'commit.look',
  'officialese.strong',
];

/** «Понимаю, как обидно просидеть день дома впустую»: a picture of its own, in other words than theirs. */
function tellsMuch(doc: Doc, { from, to }: Sentence, phrase: Hit) {
  const said = hitsOf(doc, ...formulas).filter((hit) => hit.from >= from && hit.to <= to);
  const words = doc.tokens
    .slice(from, to)
    .filter(
      ({ kind, text }, i) =>
        kind === 'word' &&
        doc.languages.isContentWord(text) &&
        !said.some((hit) => from + i >= hit.from && from + i < hit.to) &&
        !(from + i >= phrase.from && from + i < phrase.to),
    );
  return words.length >= 4;
}
