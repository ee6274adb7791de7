import { readingsOf, type Portrait } from './portrait.ts';
import { isAcronym } from './name/acronym.ts';
import type { Word } from './name/word.ts';
import type { ReadTold } from './told/read-told.ts';

/** Where a word may begin or end inside a lump that nothing parts. */
const edges = [4, 5];
const lineStart = 5;

/**
 * The keys under which an account is looked up: two accounts that share none need not be compared.
 * Keys of names follow sound and short forms, so they hold across scripts and spellings.
 */
export function keysOf(portrait: Portrait): string[] {
  const keys = new Set<string>();
  for (const { words } of readingsOf(portrait)) addNameKeys(words, keys);
  if (portrait.handle) keys.add(`h:${portrait.handle.squashed}`);
  for (const key of toldKeys(portrait.told)) keys.add(key);
  return [...keys];
}

function addNameKeys(words: readonly Word[], keys: Set<string>) {
  const own = words.filter((word) => !word.isInitial && !word.patronymic);
  for (const initials of initialsOf(words)) keys.add(`i:${initials}`);
  for (const word of own) {
    for (const skeleton of word.skeletons) {
      keys.add(`w:${skeleton}`);
      for (const other of own)
        if (other !== word)
          for (const id of other.given) keys.add(`g:${id}:${skeleton.slice(0, 2)}`);
    }
    for (const fold of word.folds)
      for (const edge of words.length === 1 ? edges : [Math.min(5, fold.length)])
        if (fold.length >= edge && edge > 3) {
          keys.add(`s:${fold.slice(0, edge)}`);
          keys.add(`e:${fold.slice(-edge)}`);
        }
  }
}

/** So that `DWS` meets Wasserman Schultz, and `EBJ` Eddie B. Johnson; few names are written so. */
function initialsOf(words: readonly Word[]): string[] {
  const [only] = words;
  if (words.length === 1 && only && isAcronym(only)) return [only.text, only.text.slice(1)];
  const isDoubleSurname = words.length === 2 && words.every(({ given }) => given.length === 0);
  const isWhole = words.length === 3 && words.every(({ patronymic }) => patronymic === null);
  return isDoubleSurname || isWhole ? [words.map(({ text }) => text[0]).join('')] : [];
}

function toldKeys({ birth, phone, email, number, house, address, postcode, city }: ReadTold) {
  return [
    birth && `b:${birth.bare}`,
    phone && phone.bare.length >= 4 && `p:${phone.bare.slice(-4)}`,
    email && `m:${email.bare}`,
    number && `n:${number.bare}`,
    ...address.map(({ bare }) => `a:${house?.bare ?? ''}:${bare.slice(0, lineStart)}`),
    postcode && city && `c:${postcode.bare}:${city.bare}`,
  ].filter((key) => typeof key === 'string');
}
