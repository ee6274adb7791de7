import { hits, inSentence, type Doc } from '../text/doc.ts';
import type { Hit } from '../pattern/match.ts';
import { isDenied } from './denied.ts';
import { span, type Rule } from './rule.ts';

export const dismissive: Rule = {
  id: 'dismissive',
  find({ doc, profile, input }) {
    const troubled =
      profile.upset ||
      profile.moneyWorry ||
      profile.complaint ||
      input.context.resolved === false ||
      input.context.ourFault === true;
    const light = troubled
      ? hits(doc, 'dismiss.light').filter((hit) => !isDenied(doc, hit, 1) && !isBacked(doc, hit))
      : [];
    return [...hits(doc, 'dismiss'), ...light].map((hit) => span(doc, hit));
  },
};

/** «Ничего страшного: карта уже закрыта» calms with a fact. */
function isBacked(doc: Doc, hit: Hit) {
  const { explains, notGrounds } = doc.languages.rules.grounds;
  const at = doc.tokens[hit.from]!.sentence;
  const { to } = doc.sentences[at]!;
  const follows = doc.tokens[hit.to]?.text === ',' ? doc.tokens[hit.to + 1] : doc.tokens[hit.to];
  // «Такое бывает, когда…» explains.
  if (follows && explains.has(follows.text)) return true;
  if (
    doc.tokens
      .slice(hit.to, to)
      .some(({ text }, i) => (text === ':' || text === '—') && hit.to + i < to - 3)
  )
    return true;
  return hits(doc, 'reason').some(
    (reason) =>
      inSentence(doc, reason, at) &&
      reason.from >= hit.to &&
      // «Подумаешь, час без связи» explains nothing.
      !notGrounds.has(doc.tokens[reason.from]!.text),
  );
}
