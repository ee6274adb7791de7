import { foldsOf, skeletonsOf } from '../sound/folds.ts';
import { plain } from '../sound/plain.ts';
import { soundsOf } from '../sound/sounds.ts';
import { fathersOf, givenNameOf, stemOf, surnameBitsOf } from './rarity.ts';

/** A word of a name or a handle with all that comparing it needs. */
export interface Word {
  raw: string;
  text: string;
  sounds: string[];
  folds: string[];
  skeletons: string[];
  isInitial: boolean;
  isCyrillic: boolean;
  /** The full given names it may stand for. */
  given: number[];
  /** Set where it is a patronymic: the fathers' names it may come from. */
  patronymic: { fathers: number[] } | null;
  isFrequent: boolean;
  /** What sharing it says. */
  bits: number;
  /** The same where it stands beside a given name and so is a surname. */
  surnameBits: number;
}

const patronymicEnd = /^(.{2,}?)[aeiou]+v(?:iC|iH|iki|na)$/;
const shortPatronymic = /^(il|luk|kuzm|fom|nikit|sav)i(?:C|H|Cna|niCna)$/;
const balticEnd = /(?<=ov|ev|in|ij)(?:as|us|s)$/;

/** Reads a word; `beside` counts the other words of the name. */
export function wordOf(raw: string, beside = 0): Word {
  const text = plain(raw);
  const sounds = soundsOf(text.replace(balticEnd, ''));
  const folds = foldsOf(sounds);
  const given = givenNameOf(text, folds);
  const surname = surnameBitsOf(text, folds);
  const isInitial = sounds.length <= 1 || text.length === 1;
  const patronymic = given === null ? patronymicOf(folds, beside) : null;
  return {
    raw,
    text,
    sounds,
    folds,
    skeletons: skeletonsOf(sounds),
    isInitial,
    isCyrillic: /[а-яіїєўј]/.test(text),
    given: given?.ids ?? [],
    patronymic,
    isFrequent: (given !== null && given.bits < 6) || surname !== null,
    surnameBits: Math.min(surname ?? 12, rareBits(text)),
    bits: isInitial
      ? 2
      : patronymic
        ? 5
        : Math.min(given?.bits ?? 99, surname ?? 99, rareBits(text)),
  };
}

function rareBits(text: string) {
  return [0, 2, 5, 8, 10.5, 12][text.length] ?? 13;
}

/** Russian names have three words; of two, an -ович is a patronymic only where we know the father's name. */
function patronymicOf(folds: readonly string[], beside: number): Word['patronymic'] {
  if (beside === 0) return null;
  const stems = folds.flatMap(
    (fold) => (patronymicEnd.exec(fold) ?? shortPatronymic.exec(fold))?.[1] ?? [],
  );
  if (stems.length === 0) return null;
  const fathers = [...new Set(stems.flatMap((stem) => fathersOf(stemOf(stem))))];
  return beside === 1 && fathers.length === 0 ? null : { fathers };
}
