import { isOf } from '../language/words.ts';
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

/** “I'm dialling you”: any act of ours under way that is more than looking. */
function actsNow(doc: Doc) {
  const { short, verbs, subjects, participle, idle } = doc.languages.rules.nextStep.acting;
  return doc.tokens.some(({ text, sentence }, i) => {
    const isTwoWords = verbs.has(text) && subjects.has(doc.tokens[i - 1]?.text ?? '');
    if ((!isTwoWords && !short.has(text)) || doc.guarded[i]) return false;
    const next = doc.tokens.slice(i + 1, i + 3).filter((token) => token.sentence === sentence);
    const verb = next.find((token) => participle.test(token.text));
    return !!verb && !idle.has(verb.text);
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

/** «Рассказывайте»: an imperative at the head of a sentence or a clause that asks for more. */
function isInvitation(doc: Doc, i: number) {
  const { invitations, invitationJoins } = doc.languages.rules.nextStep;
  const { text, kind, sentence } = doc.tokens[i]!;
  if (kind !== 'word' || doc.guarded[i] || !isOf(invitations, text)) return false;
  const before = doc.tokens[i - 1];
  if (!before || before.sentence !== sentence) return true;
  return /^[,:—;]$/.test(before.text) || invitationJoins.has(before.text);
}
