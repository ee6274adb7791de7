import type { Hit } from '../pattern/match.ts';
import { has, hits, inSentence, type Doc } from '../text/doc.ts';
import { isCancelled } from './request.ts';
import { span, type Rule, type Scene } from './rule.ts';

export const deflection: Rule = {
  id: 'deflection',
  find(scene) {
    const { doc } = scene;
    if (!isTrouble(scene) || asksWhere(scene) || takesOver(scene)) return [];
    return hits(doc, 'deflect')
      .filter(
        (hit) =>
          !doc.clauses.conditional[hit.from] &&
          !isCancelled(doc, hit) &&
          !isSpared(doc, hit) &&
          !isPastAsked(doc, hit) &&
          !hasReason(doc, hit),
      )
      .slice(0, 1)
      .map((hit) => span(doc, hit));
  },
};

/** To a plain question a phone number or a branch can be the answer. */
function isTrouble({ profile, input }: Scene) {
  return input.context.resolved === false || profile.complaint || profile.upset;
}

function asksWhere({ doc, profile, input }: Scene) {
  if (profile.questions.some(({ kind }) => kind === 'where' || kind === 'who')) return true;
  return doc.languages.rules.deflection.asksWhere.test(input.customer.at(-1) ?? '');
}

/** Something is done here as well, or somebody keeps the matter. */
function takesOver({ doc, promises }: Scene) {
  if (promises.timed.length > 0) return true;
  if (has(doc, 'done.act', 'doing.act', 'doing.team', 'done.look', 'keeper', 'mine')) return true;
  const { helps } = doc.languages.rules.deflection;
  return hits(doc, 'commit.act').some((hit) => !helps.test(doc.tokens[hit.to - 1]!.text));
}

function hasReason(doc: Doc, hit: Hit) {
  const at = doc.tokens[hit.from]!.sentence;
  if (isForData(doc, at)) return true;
  if (
    hits(doc, 'reason').some((reason) =>
      [at - 1, at, at + 1].some((one) => inSentence(doc, reason, one)),
    )
  )
    return true;
  const { from, to } = doc.sentences[at]!;
  return doc.tokens
    .slice(from, to)
    .some(({ text }, i) => text === ':' && from + i >= hit.from && from + i < to - 3);
}

/** “DM us your account number”: what is asked for says why it is asked for in private. */
function isForData(doc: Doc, at: number) {
  const { from, to } = doc.sentences[at]!;
  const words = doc.tokens.slice(from, to).map(({ text }) => text);
  const { inPrivate, personal, purpose } = doc.languages.rules.deflection;
  return (
    words.some((text) => inPrivate.test(text)) &&
    (words.some((text) => personal.test(text)) || purpose.test(words.join(' ')))
  );
}

/** “Have you managed to speak to the branch?” sends nobody anywhere. */
function isPastAsked(doc: Doc, hit: Hit) {
  const { from, to } = doc.sentences[doc.tokens[hit.from]!.sentence]!;
  return (
    doc.languages.rules.deflection.asked.has(doc.tokens[from]!.text) &&
    doc.tokens.slice(hit.to - 1, to).some(({ text }) => text === '?')
  );
}

/** «Ехать в офис не придётся», «звонить никуда не надо»: the denial stands behind. */
function isSpared(doc: Doc, hit: Hit) {
  const rest = doc.tokens
    .slice(hit.from, hit.to + 4)
    .map(({ text }) => text)
    .join(' ');
  return doc.languages.rules.deflection.spared.test(rest);
}
