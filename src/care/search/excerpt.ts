import type { SearchTerm } from './query.ts';
import { joint, placedWords, stem } from './words.ts';

export interface Excerpt {
  text: string;
  /** What was found, as pairs of start and end inside `text`. */
  marks: [number, number][];
  /** How many different terms it shows. */
  terms: number;
}

/** A row of the narrowest list shows some forty characters, and what was found has to be among them. */
const BEFORE = 16;
const LENGTH = 160;

/** The piece of a text around what was found in it; undefined where nothing was. */
export function excerpt(text: string, terms: readonly SearchTerm[]): Excerpt | undefined {
  const plain = text.replace(/\s+/g, ' ').trim();
  const found = findTerms(plain, terms);
  const first = found[0];
  if (!first) return undefined;
  const start = first.start <= BEFORE ? 0 : beginningOfWord(plain, first.start);
  const end = Math.min(plain.length, start + LENGTH);
  const lead = start > 0 ? '… ' : '';
  const shift = lead.length - start;
  return {
    text: `${lead}${plain.slice(start, end)}${end < plain.length ? '…' : ''}`,
    marks: found
      .filter((place) => place.end <= end)
      .map((place) => [place.start + shift, place.end + shift]),
    terms: new Set(found.map((place) => place.term)).size,
  };
}

/** At most so far before this place. */
function beginningOfWord(text: string, place: number): number {
  const space = text.slice(0, place).indexOf(' ', place - BEFORE);
  return space < 0 ? place : space + 1;
}

interface Place {
  start: number;
  end: number;
  term: number;
}

function findTerms(text: string, terms: readonly SearchTerm[]): Place[] {
  const words = placedWords(text);
  const places: Place[] = [];
  terms.forEach((term, index) => {
    if (term.kind === 'phrase') {
      words.forEach((first, at) => {
        const last = words[at + term.words.length - 1];
        const isHere = term.words.every((word, offset) =>
          offset === term.words.length - 1
            ? words[at + offset]?.word.startsWith(word)
            : words[at + offset]?.word === word,
        );
        if (isHere && last) places.push({ start: first.start, end: last.end, term: index });
      });
      return;
    }
    const parts = term.text.split(joint);
    for (const { word, start, end } of words)
      if (
        word.startsWith(term.text) ||
        stem(word) === term.stem ||
        (parts.length > 1 && parts.includes(word)) ||
        (term.reversed !== null && word.endsWith(term.text))
      )
        places.push({ start, end, term: index });
  });
  return places
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((place, at, all) => at === 0 || place.start >= (all[at - 1]?.end ?? 0));
}
