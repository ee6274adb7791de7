import type { Word } from './word.ts';

const bitsPerLetter = 3;

export interface AcronymMatch {
  words: Word[];
  bits: number;
}

/** `DB` for Diaz-Balart: the initials of two to four words standing together. */
export function explainAcronym(acronym: Word, words: readonly Word[]): AcronymMatch | null {
  const { length } = acronym.text;
  if (length < 2 || length > 4) return null;
  for (let at = 0; at + length <= words.length; at++) {
    const run = words.slice(at, at + length);
    if (run.every((word, i) => word.text[0] === acronym.text[i] && !word.isInitial))
      return { words: run, bits: length * bitsPerLetter };
  }
  return null;
}
