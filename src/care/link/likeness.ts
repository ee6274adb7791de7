import type { LikenessReason } from '#contract/hint.ts';
import type { ReadHandle, Reading } from './handle/handle-readings.ts';
import { compareWords, type WordsLikeness } from './name/compare-words.ts';
import { readingsOf, type Portrait } from './portrait.ts';
import { compareTold } from './told/compare-told.ts';
import type { Likeness, LikenessStrength } from './traits.ts';

/** Below this two accounts are not worth an agent's question: a most frequent full name alone has 11.5. */
export const hintBits = 12;
const strengthBits = { fair: 15, strong: 20 };

const sameHandleBits = 6;
const wholeHandleBits = 15;
/** Few people write a title; those who do are told apart by the name that follows. */
const sameTitleBits = 5;
const sameCoreBits = 3;
/** One person seldom keeps two accounts in one place. */
const samePlatformBits = -2.5;

/**
 * How alike two accounts are, with the reasons; null where it is no hint. It never is ground for a
 * link: only `automaticBasis` and people make links.
 */
export function likenessOf(a: Portrait, b: Portrait): Likeness | null {
  const isSameHandle = a.handle !== null && a.handle.squashed === b.handle?.squashed;
  const names = isSameHandle ? compareNames(...withClearerHandle(a, b)) : compareNames(a, b);
  const reasons = [
    ...names,
    ...compareHandles(a, b, sumOf(names)),
    ...compareTold(a.told, b.told),
    ...comparePlatforms(a, b),
  ];
  const bits = sumOf(reasons);
  if (bits < hintBits) return null;
  reasons.sort((x, y) => Math.abs(y.bits) - Math.abs(x.bits));
  return { bits, strength: strengthOf(bits), reasons };
}

function sumOf(reasons: readonly LikenessReason[]) {
  return reasons.reduce((sum, { bits }) => sum + bits, 0);
}

function strengthOf(bits: number): LikenessStrength {
  if (bits >= strengthBits.strong) return 'strong';
  return bits >= strengthBits.fair ? 'fair' : 'weak';
}

function compareNames(a: Portrait, b: Portrait): LikenessReason[] {
  const named = a.name && b.name ? compareWords(a.name.words, b.name.words) : null;
  let best: WordsLikeness | null = named;
  for (const x of readingsOf(a))
    for (const y of readingsOf(b)) {
      if (x === a.name && y === b.name) continue;
      // A title left on two lumps would count as a part of both names.
      if ((x.isUncut && y !== b.name) || (y.isUncut && x !== a.name)) continue;
      const found = withTitles(compareWords(x.words, y.words), x.title, y.title);
      if (best === null || found.bits > best.bits) best = found;
    }
  // Displayed names that contradict each other stay a reason against, whatever the handles say.
  const contradicting = named && named !== best ? named.reasons.filter(({ bits }) => bits < 0) : [];
  return [...(best?.reasons ?? []), ...contradicting];
}

function withTitles(found: WordsLikeness, a: string | null, b: string | null): WordsLikeness {
  if (a === null || a !== b || !found.reasons.some(isFirm)) return found;
  const reason: LikenessReason = {
    subject: 'title',
    manner: 'same',
    values: [a, b],
    bits: sameTitleBits,
  };
  return { bits: found.bits + reason.bits, reasons: [...found.reasons, reason] };
}

/** Of two ways to write one handle the one that shows its words is read for both. */
function withClearerHandle(a: Portrait, b: Portrait): [Portrait, Portrait] {
  const [x, y] = [a, b].map(({ handle }) => handle?.readings[0]?.words.length ?? 0) as [
    number,
    number,
  ];
  const handle = x >= y ? a.handle : b.handle;
  return [
    { ...a, handle },
    { ...b, handle },
  ];
}

/** A title adds nothing to a name that is only nearly the same, nor to a single initial. */
function isFirm({ manner, bits, values }: LikenessReason) {
  if (manner === 'initial') return values.some((value) => value.length === 3) && bits > 2;
  return bits > 2 && (manner === 'same' || manner === 'part' || manner === 'other-spelling');
}

function compareHandles(
  { handle: a }: Portrait,
  { handle: b }: Portrait,
  said: number,
): LikenessReason[] {
  if (!a || !b) return [];
  const values: [string, string] = [a.raw, b.raw];
  if (a.squashed === b.squashed) {
    const bits = bitsOfSame(a, said);
    return bits > 0 ? [{ subject: 'handle', manner: 'same', values, bits }] : [];
  }
  if (haveSameCore(a, b))
    return [{ subject: 'handle', manner: 'part', values, bits: sameCoreBits }];
  if (a.digits === '' || a.digits !== b.digits) return [];
  const bits = Math.min(4, a.digits.length);
  return [{ subject: 'digits', manner: 'same', values: [a.digits, b.digits], bits }];
}

/** What an equal handle says beyond its words: the stranger it is, the more. */
function bitsOfSame({ readings, digits, squashed }: ReadHandle, said: number): number {
  const words = readings[0]?.words ?? [];
  if (words.length === 0) return digits.length > 3 ? 12 : 0;
  if (squashed.length < 5 || words.every((word) => word.isFrequent)) return sameHandleBits;
  return Math.max(sameHandleBits, wholeHandleBits - Math.max(0, said));
}

function haveSameCore(a: ReadHandle, b: ReadHandle): boolean {
  const cores = new Set(a.readings.filter(({ isUncut }) => !isUncut).map(coreOf));
  return b.readings.some((reading) => !reading.isUncut && cores.has(coreOf(reading)));
}

function coreOf({ words }: Reading) {
  return words.map(({ text }) => text).join('');
}

function comparePlatforms(a: Portrait, b: Portrait): LikenessReason[] {
  if (a.platform === null || a.platform !== b.platform) return [];
  return [
    {
      subject: 'platform',
      manner: 'same',
      values: [a.platform, b.platform],
      bits: samePlatformBits,
    },
  ];
}
