import type { LookAlikes, Spelling } from '../language/text.ts';

/** Text folded for matching, with the way back to the offsets of the original. */
export interface Folded {
  /** Spaces, quotes, dashes and look-alikes folded; case kept. */
  text: string;
  low: string;
  /** Original offset where the folded character begins and ends. */
  starts: Int32Array;
  ends: Int32Array;
}

/**
 * Folds what the eye does not tell apart: composed and decomposed letters, kinds of spaces, quotes
 * and dashes, invisible characters, and the letters that a language says so of.
 */
export function normalise(original: string, folding: Folding): Folded {
  const { text, starts, ends } = inPlace(original, folding) ?? moved(original, folding);
  const folded = folding.lookAlikes.reduce(foldLookAlikes, text);
  return { text: folded, low: lower(folded), starts, ends };
}

type Places = Omit<Folded, 'low'>;

/** Most texts: every character stays where it stands. */
function inPlace(original: string, { units }: Folding): Places | null {
  const { length } = original;
  let isSame = true;
  for (let i = 0; i < length; i++) {
    const code = original.charCodeAt(i);
    if (isCombining(code) || isInvisible(code)) return null;
    if (units[code] !== code || isSurrogate(code)) isSame = false;
  }
  if (places.length <= length) places = Int32Array.from({ length: length * 2 }, (_, at) => at);
  const [starts, ends] = [places.subarray(0, length), places.subarray(1, length + 1)];
  if (isSame) return { text: original, starts, ends };
  const codes = new Uint16Array(length);
  for (let i = 0; i < length; i++) codes[i] = units[original.charCodeAt(i)]!;
  return { text: utf16.decode(codes), starts, ends };
}

/** 0, 1, 2 and so on: texts whose characters stay share them. */
let places = Int32Array.from({ length: 4_096 }, (_, at) => at);

function moved(original: string, { units }: Folding): Places {
  const starts = new Int32Array(original.length);
  const ends = new Int32Array(original.length);
  const codes = new Uint16Array(original.length);
  let length = 0;
  for (let i = 0; i < original.length; i++) {
    const code = original.charCodeAt(i);
    if (isCombining(code) && length > 0) {
      const composed = (String.fromCharCode(codes[length - 1]!) + original[i]!).normalize('NFC');
      if (composed.length === 1) codes[length - 1] = units[composed.charCodeAt(0)]!;
      ends[length - 1] = i + 1;
      continue;
    }
    if (isInvisible(code) && !joinsEmoji(original, i)) continue;
    starts[length] = i;
    ends[length] = i + 1;
    codes[length++] = units[code]!;
  }
  return { text: utf16.decode(codes.subarray(0, length)), starts, ends };
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Range of the original text behind a range of the folded one. */
export function originalRange(folded: Folded, start: number, end: number) {
  if (end <= start) {
    const at = folded.starts[start] ?? 0;
    return { start: at, end: at };
  }
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}

/** How the letters of some languages are folded. */
export interface Folding {
  /** What each UTF-16 unit is folded into. */
  units: Uint16Array;
  lookAlikes: readonly CompiledLookAlikes[];
}

interface CompiledLookAlikes {
  /** Where both alphabets meet in one word. */
  meeting: RegExp;
  words: RegExp;
  own: RegExp;
  toOwn: ReadonlyMap<string, string>;
  toLatin: ReadonlyMap<string, string>;
}

export function folding({ folds, lookAlikes }: Spelling): Folding {
  const units = new Uint16Array(0x10000).map((_, unit) => unit);
  const foldAll = (letters: string, into: string) => {
    for (let i = 0; i < letters.length; i++) units[letters.charCodeAt(i)] = into.charCodeAt(0);
  };
  for (const [from, into] of [...marks, ...folds]) foldAll(from, into);
  for (let digit = 0; digit < 10; digit++) units[0xff10 + digit] = 0x30 + digit;
  return { units, lookAlikes: lookAlikes.map(compile) };
}

const marks: readonly (readonly [from: string, into: string])[] = [
  ['\u2212\u2010\u2011\u2012', '-'],
  ['\u2013\u2014\u2015', '—'],
  ['«»“”„‟″', '"'],
  ['‘’‚‛′ʼ`', "'"],
  [
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
    ' ',
  ],
];

function compile({ script, latin, own, foreign, asLatin }: LookAlikes): CompiledLookAlikes {
  return {
    meeting: new RegExp(`[a-z][${script}]|[${script}][a-z]`, 'i'),
    words: new RegExp(`[a-z${script}]+`, 'gi'),
    own: new RegExp(`[${script}]`, 'gi'),
    toOwn: new Map([...latin].map((letter, i) => [letter, own[i]!])),
    toLatin: new Map([...foreign].map((letter, i) => [letter, asLatin[i]!])),
  };
}

function isCombining(code: number) {
  return code >= 0x300 && code <= 0x36f;
}

/** Half of a pair: the decoder knows what to do with a lone one. */
function isSurrogate(code: number) {
  return (code & 0xf800) === 0xd800;
}

function isInvisible(code: number) {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x00ad ||
    code === 0x2060 ||
    code === 0xfeff ||
    (code >= 0x202a && code <= 0x202e)
  );
}

function joinsEmoji(text: string, at: number) {
  if (text.charCodeAt(at) !== 0x200d) return false;
  const before = text.charCodeAt(at - 1);
  return before === 0xfe0f || (before >= 0xdc00 && before <= 0xdfff);
}

function lower(text: string) {
  const low = text.toLowerCase();
  if (low.length === text.length) return low;
  // A few letters (İ) grow when lowered; offsets matter more than those letters.
  return Array.from({ length: text.length }, (_, i) => {
    const one = text[i]!.toLowerCase();
    return one.length === 1 ? one : text[i]!;
  }).join('');
}

function foldLookAlikes(text: string, { meeting, words, own, toOwn, toLatin }: CompiledLookAlikes) {
  if (!meeting.test(text)) return text;
  return text.replace(words, (word) => {
    const foreign = word.replace(own, '').length;
    if (foreign === 0 || foreign === word.length) return word;
    const table = foreign <= word.length - foreign ? toOwn : toLatin;
    return Array.from(word, (letter) => table.get(letter) ?? letter).join('');
  });
}
