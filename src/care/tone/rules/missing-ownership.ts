import { isOf } from '../language/words.ts';
import { has, hits, hitsOf, type Doc } from '../text/doc.ts';
import { lacking, type Rule } from './rule.ts';

export const missingOwnership: Rule = {
  id: 'missing-ownership',
  find({ doc, input }) {
    if (input.context.ourFault !== true) return [];
    if (has(doc, 'admission') || tellsOurAct(doc) || tellsOurFault(doc) || tellsCause(doc))
      return [];
    return lacking(doc);
  },
};

/** «Мы отключили опцию, а списание шло», “we cut the power”: a cause told in the first person. */
function tellsOurAct(doc: Doc) {
  const { we, denials, past, repairs } = doc.languages.rules.ownership;
  const faults = hits(doc, 'fault.word');
  return doc.tokens.some(({ text, sentence }, i) => {
    if (!we.has(text) || doc.guarded[i]) return false;
    for (let at = i + 1; at < i + 6; at++) {
      const token = doc.tokens[at];
      if (!token || token.sentence !== sentence || token.text === ',') return false;
      if (denials.has(token.text) && isOf(past, doc.tokens[at + 1]?.text ?? '')) return true;
      if (!isOf(past, token.text)) continue;
      return (
        !repairs.has(token.text) ||
        faults.some((hit) => doc.tokens[hit.from]!.sentence === sentence)
      );
    }
    return false;
  });
}

const formulas = [
  'apology.bare',
  'apology.formula',
  'empathy.head',
  'thanks.bare',
  'commit.look',
  'guarantee',
];

/** A sentence of ours with a word of failing in it, and no formula: said in whatever way. */
function tellsOurFault(doc: Doc) {
  const { ourselves, faults } = doc.languages.rules.ownership;
  return doc.sentences.some(({ from, to }) => {
    const words = doc.tokens.slice(from, to).map(({ text }) => text);
    if (words.at(-1) === '?') return false;
    if (!words.some((word) => ourselves.test(word)) || !words.some((word) => faults.test(word)))
      return false;
    return !hitsOf(doc, ...formulas).some((hit) => hit.from >= from && hit.to <= to);
  });
}

/** Nothing of these tells what went wrong and at whose hands. */
const tellsNothing = [
  ...formulas,
  'fault.impersonal',
  'passive',
  'hand.nameless',
  'dismiss',
  'dismiss.light',
  'blame',
  'joke',
  'joy',
  'upsell',
];

/**
 * “The job sat in a queue for a month”, «Терминал отвалился»: a cause in plain words. Whoever tells
 * it hides nothing; only a reply of formulas, repairs and faults that “occurred” owes an admission.
 */
function tellsCause(doc: Doc) {
  return doc.sentences.some(({ from, to, words }) => {
    if (words < 3 || doc.tokens[to - 1]!.text === '?') return false;
    if (hitsOf(doc, ...tellsNothing).some((hit) => hit.from >= from && hit.to <= to)) return false;
    for (let at = from; at < to; at++)
      if (isCause(doc, at) && !(doc.clauses.conditional[at] === 1)) return true;
    return doc.languages.rules.ownership.ourThing.test(
      doc.tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    );
  });
}

function isCause(doc: Doc, at: number) {
  const { past, repairs, cameRight, passives, customers, systems, ours } =
    doc.languages.rules.ownership;
  const { text, kind } = doc.tokens[at]!;
  if (kind !== 'word' || doc.guarded[at] || !isOf(past, text)) return false;
  if (repairs.has(text) || cameRight.test(text)) return false;
  const before = [doc.tokens[at - 1]?.text ?? '', doc.tokens[at - 2]?.text ?? ''];
  // “has been updated” is no account, and what the customer did is not ours.
  if (before.some((word) => passives.has(word) || customers.has(word))) return false;
  return !before.some((word) => systems.has(word)) || ours.has(before[1]!);
}
