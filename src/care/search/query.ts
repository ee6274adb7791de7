import { fold, searchTerms } from './fold.ts';
import { digitsOf, placedWords, reversedNumber, stem } from './words.ts';

/** One thing that must occur. */
export type SearchTerm =
  | {
      kind: 'word';
      /** Finds words that begin with it … */
      text: string;
      /** … and every form of the same word. */
      stem: string;
      /** For numbers: finds those that end with it. */
      reversed: string | null;
    }
  | { kind: 'phrase'; text: string; words: string[] };

const LAST_DIGITS = 3;

/** Reads a query: words in any form, `"words together"`, phones by their last digits. Empty when it asks nothing. */
export function readQuery(query: string): SearchTerm[] {
  const number = /^[\s+()\d-]+$/.test(query) ? digitsOf(query) : '';
  if (number.length > LAST_DIGITS) return [wordTerm(number)];
  const quoted = new Set([...fold(query).matchAll(/"([^"]+)"/g)].map((match) => match[1]?.trim()));
  return searchTerms(query).flatMap((term): SearchTerm[] => {
    const words = placedWords(term).map((found) => found.word);
    if (words.length === 0) return [];
    if (quoted.has(term) && words.length > 1) return [{ kind: 'phrase', text: term, words }];
    const whole = term.match(/[\p{L}\p{N}]+(?:[._\-'’][\p{L}\p{N}]+)*/gu) ?? [];
    return whole.map(wordTerm);
  });
}

function wordTerm(text: string): SearchTerm {
  const isNumber = /^\d+$/.test(text) && text.length >= LAST_DIGITS;
  return {
    kind: 'word',
    text,
    stem: stem(text),
    reversed: isNumber ? reversedNumber(text) : null,
  };
}
