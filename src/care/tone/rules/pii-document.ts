import { originalRange } from '../text/normalise.ts';
import type { Rule, Span } from './rule.ts';

/** A document's name and the shape of its number, at most a few words apart. */
const documents: readonly RegExp[] = [
  /паспорт[а-я]{0,3}(?![а-я])[^.!?\n\d]{0,40}(?:серии? )?(\d{2} ?\d{2}[^\d.!?\n]{1,12}\d{6}|\d{10})(?!\d)/g,
  /(\d{2} ?\d{2} ?\d{6})(?!\d)[^.!?\n\d]{0,20}паспорт/g,
  /(?:загранпаспорт|заграничн[а-я]{2,4} паспорт)[а-я]{0,3}[^.!?\n\d]{0,30}(\d{2} ?\d{7})(?!\d)/g,
  /снилс[а-я]{0,2}[^.!?\n\d]{0,30}(\d{3}[- ]?\d{3}[- ]?\d{3}[- ]?\d{2})(?!\d)/g,
  /(?<!\d)(\d{3}-\d{3}-\d{3} \d{2})(?!\d)/g,
  /(?<![а-я])инн(?![а-я])[^.!?\n\d]{0,30}(\d{12}|\d{10})(?!\d)/g,
  /(?:водительск|(?<![а-я])прав(?:а|ах)(?![а-я])|(?<![а-я])ву(?![а-я]))[^.!?\n\d]{0,40}(\d{2} ?(?:\d{2}|[а-я]{2}) ?\d{6})(?!\d)/g,
  /(?:свидетельств|полис)[а-я]{0,3}[^.!?\n\d]{0,30}(\d{6,16})(?!\d)/g,
  /passport(?: number| no\.?)?[^.!?\n\d]{0,24}([a-z]{0,2}\d{7,9})(?!\d)/g,
  /(?:driving licen[cs]e|driver'?s licen[cs]e|licen[cs]e (?:number|no))[^.!?\n\d]{0,24}([a-z]{0,5}\d{6,10}[a-z0-9]{0,5})(?![a-z0-9])/g,
  /(?:national insurance|(?<![a-z])ni(?![a-z]))[^.!?\n\d]{0,24}((?<![a-z])[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d])(?![a-z])/g,
  /(?<![\d-])(\d{3}-\d{2}-\d{4})(?![\d-])/g,
  /(?:social security|ssn|tax (?:id|number|reference)|utr)[^.!?\n\d]{0,24}(\d{9,10})(?!\d)/g,
];

const dates =
  '\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-zа-я]{3,9},? (?:19|20)\\d{2}|[a-z]{3,9} \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}';
const births: readonly RegExp[] = [
  new RegExp(
    `(?:рожд[а-я]{2,6}|родил[а-я]{2,3}|д\\.?р\\.|date of birth|birth ?date|dob|born|birthday)(?![a-zа-я])[^.!?\\n\\d]{0,24}(${dates})`,
    'g',
  ),
  new RegExp(
    `(${dates})(?: г(?:ода|\\.)?)?[^.!?\\n\\d]{0,12}(?:рожд|г\\.? ?р\\.?(?![а-я])|(?:is|as) your (?:date of birth|dob|birthday))`,
    'g',
  ),
];

export const piiDocument: Rule = {
  id: 'pii-document',
  find({ doc }) {
    const { folded } = doc;
    if (!/\d/.test(folded.low)) return [];
    const found = [...documents, ...births].flatMap((shape) =>
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
