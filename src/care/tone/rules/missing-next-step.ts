import { has, hits, inSentence, type Doc } from '../text/doc.ts';
import { lacking, type Rule, type Scene } from './rule.ts';

export const missingNextStep: Rule = {
  id: 'missing-next-step',
  find(scene) {
    const { doc, input, promises } = scene;
    if (input.context.resolved !== false || promises.timed.length > 0) return [];
    if (
      has(doc, 'done.act', 'doing.act', 'doing.team', 'deflect') ||
      namesFutureTime(scene) ||
      asksSomething(doc)
    )
      return [];
    return lacking(doc);
  },
};

function namesFutureTime({ doc, input, promises }: Scene) {
  const now = Date.parse(input.context.now);
  return promises.times.some(
    ({ from, at, since, opens, relative }) =>
      !since &&
      !opens &&
      !relative &&
      at > now &&
      !doc.clauses.conditional[from] &&
      !inOffer(doc, from),
  );
}

function inOffer(doc: Doc, at: number) {
  return hits(doc, 'upsell').some((hit) => inSentence(doc, hit, doc.tokens[at]!.sentence));
}

/** A question or an instruction that moves the matter; an offer is neither. */
export function asksSomething(doc: Doc): boolean {
  if (hits(doc, 'ask').some((hit) => !inOffer(doc, hit.from))) return true;
  return doc.tokens.some(
    ({ text }, i) => (text === '?' || isInvitation(doc, i)) && !inOffer(doc, i),
  );
}

const notAsking =
  /^(?:здравствуйте|извините|простите|ждите|ожидайте|подождите|дождитесь|успокойтесь|держитесь|потерпите|поверьте|обращайтесь|пользуйтесь|будьте|следите|оставайтесь|звоните|позвоните|приходите|заходите|обратитесь|поймите|имейте|берегите|учтите|знайте|радуйтесь|наслаждайтесь|надейтесь)$/;

/** «Рассказывайте»: an imperative at the head of a sentence or a clause that asks for more. */
function isInvitation(doc: Doc, i: number) {
  const { text, kind, sentence } = doc.tokens[i]!;
  if (kind !== 'word' || !/[йь]те$|ите$/.test(text) || notAsking.test(text) || doc.guarded[i])
    return false;
  const before = doc.tokens[i - 1];
  return !before || before.sentence !== sentence || /^[,:—;]$|^и$/.test(before.text);
}
