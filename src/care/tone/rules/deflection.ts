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

function asksWhere({ profile, input }: Scene) {
  if (profile.questions.some(({ kind }) => kind === 'where' || kind === 'who')) return true;
  return /куда|где |кому|как с вами связаться|телефон поддержки|номер поддержки|где\b|какой (?:у вас )?(?:номер|телефон)|what number|which number|where|who (?:do|can|should) i|tell me who|who can (?:help|tell)|\bdm you|\byou (?:a )?dm\b|в личку писал|написать вам в л|phone number|contact|how (?:do|can) i (?:reach|contact|call|ring|get hold)/i.test(
    input.customer.at(-1) ?? '',
  );
}

/** Something is done here as well, or somebody keeps the matter. */
function takesOver({ doc, promises }: Scene) {
  if (promises.timed.length > 0) return true;
  if (has(doc, 'done.act', 'doing.act', 'doing.team', 'done.look', 'keeper', 'mine')) return true;
  return hits(doc, 'commit.act').some(
    (hit) => !/^(?:помо|help|assist)/.test(doc.tokens[hit.to - 1]!.text),
  );
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
  return (
    words.some((text) => inPrivate.test(text)) &&
    (words.some((text) => personal.test(text)) || purpose.test(words.join(' ')))
  );
}

const inPrivate = /^(?:dm|dms|pm|inbox|message|лс|личк\S*|директ|личные|личных|личное)$/;
const purpose = / to (?:further )?(?:review|check|verify|investigate|look|find|track) /;
const personal =
  /^(?:name|address|postcode|zip|email|e-mail|phone|account|card|confirmation|booking|ticket|order|contract|договор\S*|телефон\S*|адрес\S*|паспорт\S*|счет\S*|карты|фио|почт\S*|номер\S*)$/;

/** “Have you managed to speak to the branch?” sends nobody anywhere. */
function isPastAsked(doc: Doc, hit: Hit) {
  const { from, to } = doc.sentences[doc.tokens[hit.from]!.sentence]!;
  return (
    /^(?:have|has|did|were|was)$/.test(doc.tokens[from]!.text) &&
    doc.tokens.slice(hit.to - 1, to).some(({ text }) => text === '?')
  );
}

/** «Ехать в офис не придётся», «звонить никуда не надо»: the denial stands behind. */
function isSpared(doc: Doc, hit: Hit) {
  const rest = doc.tokens
    .slice(hit.from, hit.to + 4)
    .map(({ text }) => text)
    .join(' ');
  return /не (?:нужно|надо|придется|требуется|обязательно|понадобится)|(?:not|n't) (?:needed|necessary|required)/.test(
    rest,
  );
}
