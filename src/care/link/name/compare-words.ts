import type { LikenessReason } from '#contract/hint.ts';
import { explainAcronym } from './acronym.ts';
import { explainLump } from './explain-lump.ts';
import { matchWords, type WordMatch } from './match-words.ts';
import type { Word } from './word.ts';

export interface WordsLikeness {
  bits: number;
  reasons: LikenessReason[];
}

interface Pairing {
  reasons: LikenessReason[];
  isFrequent: boolean;
  leftA: Word[];
  leftB: Word[];
}

const initialBits = 2;
const against = { patronymic: -7, given: -8, initial: -4, surname: -6, word: -3 };

/** Weighs two readings of names or handles: what agrees by how rare it is, what contradicts. */
export function compareWords(a: readonly Word[], b: readonly Word[]): WordsLikeness {
  const ways = [pairUp(a, b)];
  if (a.length === 1) ways.push(...byLump(a[0]!, b, false));
  if (b.length === 1) ways.push(...byLump(b[0]!, a, true));
  return ways.map(weigh).reduce((best, way) => (way.bits > best.bits ? way : best));
}

function weigh({ reasons, isFrequent, leftA, leftB }: Pairing): WordsLikeness {
  const all = [...reasons, ...contradictions(leftA, leftB)];
  if (isFrequent && reasons.length > 0) {
    const named = reasons.filter(({ manner }) => manner !== 'initial');
    all.push({
      subject: 'name',
      manner: 'frequent',
      values: [valuesOf(named, 0), valuesOf(named, 1)],
      bits: 0,
    });
  }
  return { bits: all.reduce((sum, { bits }) => sum + bits, 0), reasons: all };
}

function pairUp(a: readonly Word[], b: readonly Word[]): Pairing {
  const found: { x: Word; y: Word; match: WordMatch }[] = [];
  for (const x of a)
    for (const y of b) {
      const match = matchWords(x, y);
      if (match) found.push({ x, y, match: asSurname(match, x, y, a, b) });
    }
  found.sort((p, q) => q.match.bits - p.match.bits);
  const taken = new Set<Word>();
  const pairs = found.filter(({ x, y }) => {
    if (taken.has(x) || taken.has(y)) return false;
    taken.add(x).add(y);
    return true;
  });
  return withInitials(
    withAcronyms({
      reasons: pairs.map(({ x, y, match }) => ({ ...match, values: [x.raw, y.raw] })),
      isFrequent: pairs.every(({ x, y }) => x.isInitial || (x.isFrequent && y.isFrequent)),
      leftA: a.filter((word) => !taken.has(word)),
      leftB: b.filter((word) => !taken.has(word)),
    }),
  );
}

function withAcronyms(pairing: Pairing): Pairing {
  const { leftA, leftB, reasons } = pairing;
  for (const [left, words, isSwapped] of [
    [leftA, leftB, false],
    [leftB, leftA, true],
  ] as const)
    for (const word of left) {
      const found = explainAcronym(word, words);
      if (!found) continue;
      const whole = found.words.map(({ raw }) => raw).join(' ');
      const values: [string, string] = isSwapped ? [whole, word.raw] : [word.raw, whole];
      const rest = words.filter((each) => !found.words.includes(each));
      const others = left.filter((each) => each !== word);
      return {
        ...pairing,
        reasons: [...reasons, { subject: 'word', manner: 'initial', values, bits: found.bits }],
        leftA: isSwapped ? rest : others,
        leftB: isSwapped ? others : rest,
      };
    }
  return pairing;
}

/** `DK` beside Davis begins with Danny's letter; what follows is a name that was not told. */
function withInitials(pairing: Pairing): Pairing {
  const { leftA, leftB, reasons } = pairing;
  if (reasons.length === 0) return pairing;
  const x = leftA.find((word) => leftB.some((other) => areInitialsOf(word, other)));
  const y = x && leftB.find((word) => areInitialsOf(x, word));
  if (!x || !y) return pairing;
  return {
    ...pairing,
    reasons: [
      ...reasons,
      { subject: 'word', manner: 'initial', values: [x.raw, y.raw], bits: initialBits },
    ],
    leftA: leftA.filter((word) => word !== x),
    leftB: leftB.filter((word) => word !== y),
  };
}

function areInitialsOf(a: Word, b: Word): boolean {
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  const areInitials = short.text.length === 2 && !/[aeiouyаеиоуыэюя]/.test(short.text);
  return areInitials && long.text.length > 2 && long.text.startsWith(short.text[0]!);
}

/**
 * Courtney beside Joe is a surname, and says more than the given name would. Where it comes first on
 * the other side, as in Courtney Smith, the two are not called alike.
 */
function asSurname(
  match: WordMatch,
  x: Word,
  y: Word,
  a: readonly Word[],
  b: readonly Word[],
): WordMatch {
  if (match.manner !== 'same' || x.given.length === 0) return match;
  const [after, before] = followsGiven(x, a) ? [a, b] : [b, a];
  const other = after === a ? y : x;
  if (!followsGiven(after === a ? x : y, after) || comesFirst(other, before)) return match;
  return { subject: 'surname', manner: 'same', bits: x.surnameBits };
}

function followsGiven(word: Word, words: readonly Word[]) {
  return words.length === 2 && words[1] === word && words[0]!.given.length > 0;
}

function comesFirst(word: Word, words: readonly Word[]) {
  return words.length === 2 && words[0] === word && words[1]!.given.length === 0;
}

function byLump(lump: Word, words: readonly Word[], isSwapped: boolean): Pairing[] {
  const explained = explainLump(lump, words);
  if (!explained) return [];
  const matched = new Set(explained.matches.map(({ word }) => word));
  const rest = explained.rest ? [explained.rest] : [];
  const left = words.filter((word) => !matched.has(word));
  return [
    {
      reasons: explained.matches.map(({ word, isWhole }) => ({
        subject: word.given.length > 0 ? 'given-name' : 'surname',
        manner: isWhole ? 'part' : 'initial',
        values: isSwapped ? [word.raw, lump.raw] : [lump.raw, word.raw],
        bits: isWhole ? word.bits : 2,
      })),
      isFrequent: explained.matches.every(({ word }) => word.isFrequent),
      leftA: isSwapped ? left : rest,
      leftB: isSwapped ? rest : left,
    },
  ];
}

/** Words left on both sides speak against; words left on one side only are merely untold. */
function contradictions(a: readonly Word[], b: readonly Word[]): LikenessReason[] {
  const reasons: LikenessReason[] = [];
  let restA = a;
  let restB = b;
  oppose('patronymic', against.patronymic, (word) => word.patronymic !== null);
  oppose('given-name', against.given, (word) => word.given.length > 0);
  oppose('surname', against.surname, (word) => word.given.length === 0 && isWhole(word));
  oppose('word', against.word, isWhole);
  oppose('word', against.initial, () => true);
  return reasons;

  function oppose(subject: LikenessReason['subject'], bits: number, fits: (word: Word) => boolean) {
    const x = restA.find(fits);
    const y = restB.find(fits);
    if (!x || !y) return;
    reasons.push({ subject, manner: 'differs', values: [x.raw, y.raw], bits });
    restA = restA.filter((word) => word !== x);
    restB = restB.filter((word) => word !== y);
  }
}

function isWhole(word: Word) {
  return !word.isInitial && word.patronymic === null;
}

function valuesOf(reasons: readonly LikenessReason[], side: 0 | 1) {
  return [...new Set(reasons.map(({ values }) => values[side]))].join(' ');
}
