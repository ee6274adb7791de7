import type { Hit } from '../pattern/match.ts';
import { rawHits, type Doc } from '../text/doc.ts';
import { isCancelled } from './request.ts';
import { span, type Rule } from './rule.ts';

export const asksPublicData: Rule = {
  id: 'asks-public-data',
  find({ doc }) {
    const commits = rawHits(doc, 'data.reply');
    const places = rawHits(doc, 'data.private').filter(
      // «Ответим в личке» moves our answer, not theirs.
      (place) => !commits.some((hit) => sameClause(doc, hit, place)),
    );
    return rawHits(doc, 'data.ask')
      .filter(
        (hit) =>
          !isCancelled(doc, hit) &&
          !isAbout(doc, hit) &&
          !places.some((place) => isNear(doc, hit, place)),
      )
      .map((hit) => span(doc, hit));
  },
};

function sameClause(doc: Doc, one: Hit, other: Hit) {
  return doc.clauses.of[one.from] === doc.clauses.of[other.from];
}

/** The private place may be named in the sentence before or after the request. */
function isNear(doc: Doc, ask: Hit, place: Hit) {
  return Math.abs(doc.tokens[ask.from]!.sentence - doc.tokens[place.from]!.sentence) <= 1;
}

/** «Скажите, номер не меняли?», «подскажите, телефоны по одному адресу находятся?»: asks about it, not for it. */
function isAbout(doc: Doc, ask: Hit) {
  const { about } = doc.languages.rules.requests;
  const { to } = doc.sentences[doc.tokens[ask.from]!.sentence]!;
  if (doc.tokens[to - 1]?.text !== '?') return false;
  return doc.tokens.slice(ask.to, to).some(({ text, kind }) => kind === 'word' && about.test(text));
}
