import type { Hit } from '../pattern/match.ts';
import { rawHits, type Doc } from '../text/doc.ts';
import { readsPast } from '../text/verbs.ts';
import { span, type Rule, type Scene } from './rule.ts';

export const piiActivity: Rule = {
  id: 'pii-activity',
  find(scene) {
    const { doc } = scene;
    const facts = rawHits(doc, 'activity.fact');
    const frames = [...framesOf(scene)];
    const figures = frames.length > 0 ? [...sums(scene), ...moments(scene)] : [];
    const told = figures.filter((figure) =>
      frames.some(
        (frame) => doc.tokens[frame.from]!.sentence === doc.tokens[figure.from]!.sentence,
      ),
    );
    return [...facts, ...told].map((hit) => span(doc, hit));
  },
};

/**
 * To whoever complains of a charge, the sum we took by mistake and give back is the answer itself;
 * a balance, a debt or a purchase is not.
 */
function framesOf({ doc, profile, input }: Scene): readonly Hit[] {
  const { charges } = doc.languages.privacy.activity;
  const service = rawHits(doc, 'activity.service');
  const isCorrection =
    input.context.ourFault === true || [...profile.words].some((word) => charges.test(word));
  const frames = rawHits(doc, 'activity.frame');
  const all = isCorrection ? frames : [...frames, ...rawHits(doc, 'activity.correction')];
  return all.filter(({ from, to }) => !service.some((hit) => hit.from <= from && hit.to >= to));
}

const currencySigns = new Set(['₽', '$', '£', '€']);
const none: Hit[] = [];
const clockTime = /^\d{1,2}:\d{2}$/;

/** Sums the customer has not named and that are not a price, a limit or a gift. */
function sums({ doc, profile }: Scene): Hit[] {
  const { currency } = doc.languages.privacy.activity;
  return doc.tokens.flatMap((token, i): Hit[] => {
    if (token.kind !== 'number') return none;
    const to = numberEnd(doc, i);
    const unit = doc.tokens[to]?.text ?? '';
    const isSum =
      currencySigns.has(unit) ||
      currency.test(unit) ||
      /^[£$€]$/.test(doc.tokens[i - 1]?.text ?? '');
    if (!isSum || isPrice(doc, i, to)) return [];
    const digits = doc.tokens
      .slice(i, to)
      .map(({ text }) => text.replace(/\D/g, ''))
      .join('');
    const whole = digits.replace(/(?<=\d)00$/, '');
    if (profile.facts.has(digits) || (/[.,]00$/.test(token.text) && profile.facts.has(whole)))
      return [];
    if (
      i > 0 &&
      doc.tokens[i - 1]!.kind === 'number' &&
      doc.tokens[i]!.start - doc.tokens[i - 1]!.end <= 1
    )
      return [];
    return [{ from: i, to: Math.min(to + 1, doc.tokens.length) }];
  });
}

function numberEnd(doc: Doc, from: number) {
  let to = from + 1;
  while (
    doc.tokens[to]?.kind === 'number' &&
    /^\d{3}/.test(doc.tokens[to]!.text) &&
    doc.tokens[to]!.start - doc.tokens[to - 1]!.end === 1
  )
    to++;
  return to;
}

function isPrice(doc: Doc, from: number, to: number) {
  const { bounds, per } = doc.languages.privacy.activity;
  const { sentence } = doc.tokens[from]!;
  for (let at = from - 1; at >= from - 2 && at >= 0; at--)
    if (bounds.has(doc.tokens[at]!.text)) return true;
  const after = doc.tokens
    .slice(to, to + 5)
    .map(({ text }) => text)
    .join(' ');
  if (per.test(after)) return true;
  const clause = doc.clauses.of[from]!;
  const isOwn = [...rawHits(doc, 'activity.frame'), ...rawHits(doc, 'activity.correction')].some(
    (hit) => doc.clauses.of[hit.from] === clause,
  );
  return rawHits(doc, 'activity.price').some((hit) =>
    isOwn ? doc.clauses.of[hit.from] === clause : doc.tokens[hit.from]!.sentence === sentence,
  );
}

/** The hour of a purchase or a log-in: told in the past and not named by the customer. */
function moments({ doc, profile }: Scene): Hit[] {
  const { hourLinks } = doc.languages.privacy.activity;
  return doc.tokens.flatMap((token, i): Hit[] => {
    if (token.kind !== 'number' || !clockTime.test(token.text)) return none;
    if (profile.facts.has(token.text.replace(':', ''))) return [];
    // “Failing since 8:40”: the hour of an outage.
    if (hourLinks.has(doc.tokens[i - 1]?.text ?? '')) return [];
    return readsPast(doc, doc.clauses.of[i]!) ? [{ from: i, to: i + 1 }] : [];
  });
}
