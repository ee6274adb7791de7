import { has, hits, hitsOf, inSentence, type Doc } from '../text/doc.ts';
import { isSubstance } from './substance.ts';
import { lacking, type Rule, type Scene } from './rule.ts';

export const missingNextStep: Rule = {
  id: 'missing-next-step',
  find(scene) {
    const { doc, input, promises } = scene;
    if (input.context.resolved !== false || promises.timed.length > 0) return [];
    if (
      has(doc, 'done.act', 'doing.act', 'doing.team', 'deflect', 'data.ask', 'secret.ask') ||
      namesFutureTime(scene) ||
      asksSomething(doc) ||
      actsNow(doc) ||
      informs(doc)
    )
      return [];
    return lacking(doc);
  },
};

function namesFutureTime({ doc, input, promises }: Scene) {
  const now = Date.parse(input.context.now);
  return promises.times.some(
    ({ from, at, since, opens, relative }) =>
      !since && !opens && !relative && at > now && !inOffer(doc, from),
  );
}

const idle =
  /^(?:looking|working|taking|trying|doing|hoping|being|striving|reviewing|investigating|checking|going|learning|listening|considering|improving|aiming|sharing|feeling|having|getting|missing|seeing|experiencing|thinking|waiting)$/;

/** “I'm dialling you”: any act of ours under way that is more than looking. */
function actsNow(doc: Doc) {
  return doc.tokens.some(({ text, sentence }, i) => {
    if (!/^(?:i'm|we're|am|are)$/.test(text) || doc.guarded[i]) return false;
    if (/^(?:am|are)$/.test(text) && !/^(?:i|we)$/.test(doc.tokens[i - 1]?.text ?? ''))
      return false;
    const next = doc.tokens.slice(i + 1, i + 3).filter((token) => token.sentence === sentence);
    const verb = next.find((token) => /^[a-z-]{3,}ing$/.test(token.text));
    return !!verb && !idle.test(verb.text);
  });
}

/** Two plain sentences of fact and no formula: the reader knows where the matter stands. */
function informs(doc: Doc) {
  const plain = doc.sentences.filter(({ words, from, to }, at) => {
    if (words < 5 || !isSubstance(doc, at)) return false;
    return !hitsOf(doc, ...tellsNoStep).some((hit) => hit.from >= from && hit.to <= to);
  });
  return plain.length >= 2;
}

const tellsNoStep = [
  'commit.look',
  'doing.look',
  'dismiss',
  'dismiss.light',
  'blame',
  'joke',
  'joy',
  'fault.impersonal',
  'euphemism.noun',
  'thanks.bare',
];

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
