import { either, perLanguages } from '../language/per-languages.ts';
import { originalRange } from '../text/normalise.ts';
import type { Rule, Span } from './rule.ts';

const births = perLanguages(({ privacy: { documents }, time }): readonly RegExp[] => {
  const { birthBefore, birthBehind, year } = documents;
  const ordinal = `(?:${either(time.day.ordinalEnds)})?`;
  const day = String.raw`\d{1,2}${ordinal}`;
  const dates = [
    String.raw`\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}`,
    String.raw`(?:19|20)\d{2}-\d{2}-\d{2}`,
    String.raw`${day} (?:(?:${either(time.day.monthLinks)}) )?\p{L}{3,9},? (?:19|20)\d{2}`,
    String.raw`\p{L}{3,9} ${day},? (?:19|20)\d{2}`,
  ].join('|');
  return [
    String.raw`(?:${either(birthBefore)})(?!\p{L})[^.!?\n\d]{0,24}(${dates})`,
    String.raw`(${dates})(?: (?:${either(year)}))?[^.!?\n\d]{0,12}(?:${either(birthBehind)})`,
  ].map((source) => new RegExp(source, 'gu'));
});

/** What every date of `births` has in it: without one no letter of the text need be tried as a month. */
const maybeDate = /\d[./-]\d{1,2}[./-]\d|(?:19|20)\d\d/;

export const piiDocument: Rule = {
  id: 'pii-document',
  find({ doc }) {
    const { folded } = doc;
    if (!/\d/.test(folded.low)) return [];
    const { shapes } = doc.languages.privacy.documents;
    const dated = maybeDate.test(folded.low) ? births(doc.languages) : [];
    const found = [...shapes, ...dated].flatMap((shape) =>
      Array.from(folded.low.matchAll(shape), (match) => {
        const start = match.index + match[0].indexOf(match[1]!);
        return { start, end: start + match[1]!.length };
      }),
    );
    return distinct(found).map(({ start, end }): Span => originalRange(folded, start, end));
  },
};

function distinct(found: { start: number; end: number }[]) {
  return found.filter(
    (one, at) =>
      !found.slice(0, at).some((other) => other.start < one.end && one.start < other.end),
  );
}
