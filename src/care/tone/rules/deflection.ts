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
  return /куда|где |кому|как с вами связаться|телефон поддержки|номер поддержки|где\b|какой (?:у вас )?(?:номер|телефон)|what number|which number|where|who (?:do|can|should) i|phone number|contact|how (?:do|can) i (?:reach|contact|call|ring|get hold)/i.test(
    input.customer.at(-1) ?? '',
  );
}

/** Something is done here as well, or somebody keeps the matter. */
function takesOver({ doc, promises }: Scene) {
  if (promises.timed.length > 0) return true;
  if (has(doc, 'done.act', 'doing.act', 'doing.team', 'done.look', 'keeper')) return true;
  return hits(doc, 'commit.act').some(
    (hit) => !/^(?:помо|help|assist)/.test(doc.tokens[hit.to - 1]!.text),
  );
}

function hasReason(doc: Doc, hit: Hit) {
  const at = doc.tokens[hit.from]!.sentence;
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
