import { Remembered } from '../remembered.ts';
import { fold } from './fold.ts';
import { stemEnglish } from './stem-en.ts';
import { stemRussian } from './stem-ru.ts';

const word = /[\p{L}\p{N}]+(?:[._\-'’][\p{L}\p{N}]+)*/gu;
/** Between the parts of a joined word. */
export const joint = /[._\-'’]/;
const longNumber = /\+?\d[\d\s().-]{4,}\d/g;
const PHONE_DIGITS = 7;

/** Marks numbers that are written back to front, so that their last digits are a beginning. */
const REVERSED = '#';

/**
 * Everything by which a text is found: its words, the parts of joined ones (`maria.k`), and long numbers
 * back to front. A word may be named more than once.
 */
export function indexWords(text: string): string[] {
  const folded = fold(text);
  const found: string[] = [];
  for (const whole of folded.match(word) ?? []) {
    found.push(whole);
    if (joint.test(whole)) found.push(...whole.split(joint));
  }
  if (/\d/.test(folded))
    for (const number of folded.match(longNumber) ?? []) {
      const digits = digitsOf(number);
      if (digits.length >= PHONE_DIGITS) found.push(reversedNumber(digits));
    }
  return found;
}

/** What a case is found by: the number as it is written, and its last digits. */
export function indexCaseNumber(number: string): string[] {
  return [fold(number), reversedNumber(digitsOf(number.split('-').at(-1) ?? ''))];
}

/** The word by which a number is found from its last digits on. */
export function reversedNumber(digits: string): string {
  return REVERSED + [...digits].reverse().join('');
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** People use few words again and again: each is cut once. */
const stems = new Remembered<string>(10_000);

/** What the forms of a folded word have in common, in Russian or English. */
export function stem(folded: string): string {
  return stems.of(folded, stemOf);
}

function stemOf(folded: string): string {
  if (/^[а-я]+$/.test(folded)) return stemRussian(folded);
  return /^[a-z]+$/.test(folded) ? stemEnglish(folded) : folded;
}

/** The words of a text with where they stand in it; parts of joined words stand by themselves. */
export function placedWords(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
