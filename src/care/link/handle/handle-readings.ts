import { givenNameOf } from '../name/rarity.ts';
import { wordOf, type Word } from '../name/word.ts';
import { foldsOf } from '../sound/folds.ts';
import { plain } from '../sound/plain.ts';
import { soundsOf } from '../sound/sounds.ts';
import {
  endsNoName,
  endsRussianName,
  hollowBeginnings,
  hollowEndings,
  hollowWords,
  places,
  titles,
} from './hollow-words.ts';

export interface Reading {
  words: Word[];
  title: string | null;
  /** One lump with what may be a title left on it: `senkov` is a name, `senkelly` has a title. */
  isUncut: boolean;
}

export interface ReadHandle {
  raw: string;
  /** The handle without case, separators and `@`; empty where the platform made it up. */
  squashed: string;
  digits: string;
  readings: Reading[];
}

interface Parting {
  parts: string[];
  title: string | null;
  isUncut: boolean;
}

const madeUp = /^(?:uc[\w-]{22}|(?:id|user|profile)?[\d._-]+)$/i;
const leetAlphabets: Record<string, string>[] = [
  { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' },
  { 0: 'o', 1: 'i', 3: 'z', 4: 'ch', 6: 'sh', 9: 'ya' },
];
const maxReadings = 6;

/** Reads the words a handle may be made of: several ways where it is written in one lump. */
export function readHandle(handle: string | null): ReadHandle | null {
  const raw = (handle ?? '').trim().replace(/^@+/, '').replace(/^.*\//, '');
  if (raw === '' || madeUp.test(raw)) return null;
  const digits = /(\d{2,})\W*$/.exec(raw)?.[1] ?? '';
  const squashed = plain(raw).replace(/[^\p{L}\d]/gu, '');
  const readings: Reading[] = [];
  const seen = new Set<string>();
  for (const spelling of spellings(raw))
    for (const { parts, title, isUncut } of partings(piecesOf(spelling), digits !== '')) {
      const key = parts.join(' ');
      if (parts.length === 0 || seen.has(key) || readings.length >= maxReadings) continue;
      seen.add(key);
      readings.push({ title, isUncut, words: parts.map((part) => wordOf(part, parts.length - 1)) });
    }
  return { raw, squashed, digits, readings };
}

/** As written and, where a digit stands among letters, with the letters it may stand for. */
function spellings(raw: string): string[] {
  const leet = /(?<=\p{L})\d(?=\p{L})|^\d(?=\p{L}{2})|(?<=\p{L}{2})\d(?=$)/gu;
  if (!/\p{L}\d\p{L}|^\d\p{L}{2}/u.test(raw)) return [raw];
  const read = leetAlphabets.map((letters) =>
    raw.replace(leet, (digit) => letters[digit] ?? digit),
  );
  return [...new Set([...read, raw])];
}

function piecesOf(spelling: string): string[] {
  return spelling
    .replace(/(?<=\p{Lu}{2})(\p{Ll}+)$/u, (end) => (hollowEndings.has(end) ? ` ${end}` : end))
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/\b(Mc|Mac|De|Van|Von|La|Del|O|Di|Le) (?=\p{Lu})/gu, '$1')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

/** The ways to part the pieces into a title, words of a name and words that say nothing. */
function partings(pieces: string[], hasDigits: boolean): Parting[] {
  const joint = pieces.length > 1 ? titles[plain(pieces[0]! + pieces[1]!)] : undefined;
  let title: string | null = joint ?? null;
  const rest = (joint ? pieces.slice(2) : pieces).filter((piece, at) => {
    const word = plain(piece);
    const known = titles[word];
    if (known) title ??= known;
    const isPlace = at > 0 && places.has(word) && (piece === piece.toUpperCase() || at > 1);
    return !known && !hollowWords.has(word) && !isPlace;
  });
  const last = rest.at(-1);
  if (last && rest.length < pieces.length && /.{4}for$/i.test(last))
    rest[rest.length - 1] = last.slice(0, -3);
  const ways = rest.length === 1 ? lumpPartings(rest[0]!, title, hasDigits) : [];
  const isUncut = ways.length > 0 && ways.every(({ parts }) => parts.join('') !== plain(rest[0]!));
  const joined = joinedEnd(rest);
  return [
    ...ways,
    { parts: rest, title, isUncut },
    ...(joined ? [{ parts: joined, title, isUncut }] : []),
  ];
}

/** Double surnames are written in two pieces here and in one there. */
function joinedEnd(parts: string[]): string[] | null {
  if (parts.length < 2) return null;
  const [last, before] = [parts.at(-1)!, parts.at(-2)!];
  if (last.length < 3 || before.length < 2 || isGiven(plain(before))) return null;
  return [...parts.slice(0, -2), before + last];
}

/** A lump such as `repdavejoycetx`: without its title, without its tail, parted at a given name. */
function lumpPartings(lump: string, title: string | null, hasDigits: boolean): Parting[] {
  const word = plain(lump);
  if (word.length < 6) return [];
  const bare: { core: string; title: string | null }[] = [];
  for (const { core, title: mark } of withoutBeginning(word)) {
    const ended = withoutEnd(core, hasDigits);
    if (ended) bare.push({ core: ended, title: mark ?? title });
    bare.push({ core, title: mark ?? title });
  }
  return bare.flatMap(({ core, title: mark }) => [
    ...givenPartings(core).map((parts) => ({ parts, title: mark, isUncut: false })),
    { parts: [core], title: mark, isUncut: false },
  ]);
}

function withoutBeginning(word: string): { core: string; title: string | null }[] {
  for (let length = Math.min(14, word.length - 3); length > 1; length--) {
    const start = word.slice(0, length);
    const core = word.slice(length);
    if (core.length < 4 && !/^[^aeiouyаеиоуыэюя]+$/.test(core)) continue;
    const title = length > 2 ? (titles[start] ?? titles[withoutPlace(start)]) : undefined;
    if (title && !isPartOfTitle(start, core)) return [{ core, title }];
    if (hollowBeginnings.has(start)) return [{ core, title: null }];
  }
  return [{ core: word, title: null }];
}

/** A shorter title leaves a likelier surname: `congressmannion` is of Mannion, not of Nion. */
function isPartOfTitle(start: string, core: string): boolean {
  return core.length < 5 && /^congress(?:wo)?man$/.test(start);
}

/** `flsen`: the senator of a place. */
function withoutPlace(start: string): string {
  return places.has(start.slice(0, 2)) && start.length > 4 ? start.slice(2) : start;
}

/** Short places are cut off only where no name ends so, before digits or after what shows a given name: `westerman` ends in no state. */
function withoutEnd(word: string, hasDigits: boolean): string | null {
  if (isGiven(word)) return null;
  for (let length = Math.min(14, word.length - 4); length > 1; length--) {
    const end = word.slice(-length);
    const core = word.slice(0, -length);
    if (hollowEndings.has(end)) return core;
    if (!places.has(end) || endsRussianName.test(word)) continue;
    if (core.endsWith('for') && core.length > 6) return core.slice(0, -3);
    if (hasDigits || length > 4 || endsNoName.test(end) || (length > 2 && showsGiven(core)))
      return core;
  }
  return null;
}

function showsGiven(core: string) {
  return (
    isGiven(core) || givenPartings(core, 4).some((parts) => parts.every((part) => part.length > 2))
  );
}

function givenPartings(core: string, shortest = 3): string[][] {
  const found: { parts: string[]; length: number }[] = [];
  for (let length = shortest; length < core.length - 1; length++) {
    const [start, afterStart] = [core.slice(0, length), core.slice(length)];
    const [beforeEnd, end] = [core.slice(0, -length), core.slice(-length)];
    if (isRest(afterStart) && isGiven(start))
      found.push({ parts: [start, afterStart], length: length + 0.5 });
    if (length > 3 && isRest(beforeEnd) && isGiven(end))
      found.push({ parts: [beforeEnd, end], length });
  }
  return found
    .sort((a, b) => b.length - a.length)
    .slice(0, 2)
    .map(({ parts }) => parts);
}

/** A surname, or two initials. */
function isRest(text: string) {
  return text.length > 2 || /^[^aeiouyаеёиоуыэюя]{2}$/.test(text);
}

/** A short one by its sound only where it is spelt as it sounds: that others may sound like it is chance. */
function isGiven(text: string) {
  const folds = foldsOf(soundsOf(text));
  const heard = text.length < 5 ? folds.filter((fold) => fold === text) : folds;
  return givenNameOf(text, heard) !== null;
}
