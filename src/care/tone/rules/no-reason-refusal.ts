import { hits, hitsOf, inSentence, sentenceOf, type Doc } from '../text/doc.ts';
import type { Hit } from '../pattern/match.ts';
import { span, type Rule } from './rule.ts';
import { isSubstance } from './substance.ts';

export const noReasonRefusal: Rule = {
  id: 'no-reason-refusal',
  find({ doc }) {
    const bare = hits(doc, 'refusal.bare').filter((hit) => !isAsked(doc, hit));
    const unexplained = hits(doc, 'refusal').filter(
      (hit) => !doc.clauses.conditional[hit.from] && !isAsked(doc, hit) && !isExplained(doc, hit),
    );
    return [...bare, ...unexplained].slice(0, 1).map((hit) => span(doc, hit));
  },
};

/** A connective, a colon or a plain sentence of substance beside the refusal. */
function isExplained(doc: Doc, refusal: Hit) {
  const at = doc.tokens[refusal.from]!.sentence;
  const near = [at - 1, at, at + 1];
  const grounds = hits(doc, 'reason').filter((hit) => !isNotYet(doc, hit));
  if (grounds.some((hit) => near.some((one) => inSentence(doc, hit, one)))) return true;
  const { from, to } = doc.sentences[at]!;
  const rest = doc.tokens.slice(from, to);
  if (
    rest.some(
      ({ text }, i) =>
        (text === ':' || text === '—' || text === ';') &&
        i < rest.length - 3 &&
        from + i >= refusal.from,
    )
  )
    return true;
  if (saysMore(doc, refusal) || saysBefore(doc, refusal)) return true;
  // A greeting with kind wishes is no ground.
  const before = at > 0 && !hits(doc, 'greeting').some((hit) => inSentence(doc, hit, at - 1));
  return (before && isSubstance(doc, at - 1)) || isSubstance(doc, at + 1);
}

/** «Пока не можем» puts off and gives no ground. */
function isNotYet(doc: Doc, { from }: Hit) {
  const { notYet, notYetFollowers } = doc.languages.rules.grounds;
  return (
    notYet.has(doc.tokens[from]!.text) && notYetFollowers.has(doc.tokens[from + 1]?.text ?? '')
  );
}

/** “Is it not available to you?” asks and refuses nothing. */
function isAsked(doc: Doc, hit: Hit) {
  return doc.tokens.slice(hit.to, sentenceOf(doc, hit).to + 1).some(({ text }) => text === '?');
}

/** «Вернуть не можем, деньги ушли в платёжную систему»: a clause behind the comma that is no formula. */
function saysMore(doc: Doc, refusal: Hit) {
  const { to } = doc.sentences[doc.tokens[refusal.from]!.sentence]!;
  for (let at = refusal.to; at < to; at++) {
    if (doc.tokens[at]!.text !== ',') continue;
    const words = doc.tokens.slice(at + 1, to).filter(({ kind }) => kind === 'word');
    const isFormula = hitsOf(doc, ...formulas).some((hit) => hit.from > at && hit.from < to);
    return words.length >= 4 && !isFormula;
  }
  return false;
}

/** «Это конфиденциальная информация, предоставить не можем»: the ground stands before. */
function saysBefore(doc: Doc, refusal: Hit) {
  const { from } = doc.sentences[doc.tokens[refusal.from]!.sentence]!;
  const before = doc.tokens.slice(from, refusal.from);
  const is = before.findIndex(({ text }) => doc.languages.rules.grounds.states.has(text));
  const comma = before.findLastIndex(({ text }) => text === ',');
  return is >= 0 && comma - is >= 3;
}

const formulas = ['refusal', 'rulebook', 'apology.bare', 'thanks.bare', 'empathy.head', 'deflect'];
