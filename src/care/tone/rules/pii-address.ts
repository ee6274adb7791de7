import { originalRange } from '../text/normalise.ts';
import { perSentence } from '../text/per-sentence.ts';
import type { Rule, Span } from './rule.ts';

export const piiAddress: Rule = {
  id: 'pii-address',
  find({ doc }) {
    const { low } = doc.folded;
    if (!/\d/.test(low)) return [];
    const spans: Span[] = [];
    for (const sentence of doc.sentences) {
      const text = low.slice(sentence.start, sentence.end);
      for (const { start, end } of addressesIn(text, doc.languages))
        spans.push(originalRange(doc.folded, sentence.start + start, sentence.start + end));
    }
    return spans;
  },
};

interface Range {
  start: number;
  end: number;
}

const addressesIn = perSentence((text, { privacy }): readonly Range[] => {
  if (!/\d/.test(text)) return [];
  const { shapes, postcodes, home, delivery, ours } = privacy.addresses;
  const found = shapes.flatMap((shape) =>
    Array.from(text.matchAll(shape), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    })),
  );
  const theirs = found.filter((one) => {
    if (home.test(one.text)) return true;
    const around = text.slice(Math.max(0, one.start - 70), one.start);
    return (
      delivery.test(text) && !ours.test(around) && !ours.test(text.slice(one.end, one.end + 20))
    );
  });
  const isTheirs = delivery.test(text) && !ours.test(text);
  const codes = postcodes.flatMap((shape) =>
    Array.from(text.matchAll(shape), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  return [...theirs, ...(isTheirs ? codes : [])].filter(
    (one, at, all) =>
      all.findIndex((other) => other.start < one.end && one.start < other.end) === at,
  );
});
