import type { Word } from './word.ts';

/** An even choice among the letters that begin names would say 4.5. */
const bitsPerLetter = 3.5;

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
    if (run.every((word, i) => word.text[0] === acronym.text[i]) && run.some(isTold))
      return { words: run, bits: length * bitsPerLetter };
  }
  return explainDoubleSurname(acronym, words);
}

/** `DWS` for Wasserman Schultz: the first letter is of a given name that was not told. */
function explainDoubleSurname(acronym: Word, words: readonly Word[]): AcronymMatch | null {
  if (!isAcronym(acronym) || words.length !== 2 || !words.every(isSurname)) return null;
  const initials = words.map(({ text }) => text[0]).join('');
  if (acronym.text.slice(1) !== initials) return null;
  return { words: [...words], bits: initials.length * bitsPerLetter };
}

function isSurname({ isInitial, given }: Word): boolean {
  return !isInitial && given.length === 0;
}

/** Three letters that cannot be read as a word, or are written as initials are. */
export function isAcronym({ raw, text }: Word): boolean {
  return text.length === 3 && (/^\p{Lu}+$/u.test(raw) || !/[aeiouyаеиоуыэюя]/.test(text));
}

function isTold({ isInitial }: Word): boolean {
  return !isInitial;
}
