import type { LikenessReason } from '#contract/hint.ts';
import { letterLikeness, soundLikeness } from '../sound/word-likeness.ts';
import type { Word } from './word.ts';

export interface WordMatch {
  subject: LikenessReason['subject'];
  manner: LikenessReason['manner'];
  bits: number;
}

const leastShared = 0.5;
const possessive = /(?:[oei][vn]|sk)$/;

/** How two words of names may be one and the same; null where they are not. */
export function matchWords(a: Word, b: Word): WordMatch | null {
  if (a.isInitial || b.isInitial) return matchInitial(a, b);
  if (a.patronymic && b.patronymic) return matchPatronymics(a, b);
  if (a.text === b.text) return found(a, b, 'same', 1);
  if (a.given.length > 0 && b.given.length > 0) return matchGiven(a, b);
  if (areHusbandAndWife(a, b)) return null;
  if (shares(a.folds, b.folds)) return found(a, b, 'other-spelling', 0.95);
  return matchLoosely(a, b);
}

function found(a: Word, b: Word, manner: LikenessReason['manner'], share: number): WordMatch {
  const subject =
    a.given.length > 0 && b.given.length > 0
      ? 'given-name'
      : a.patronymic && b.patronymic
        ? 'patronymic'
        : 'surname';
  return { subject, manner, bits: Math.min(a.bits, b.bits) * share };
}

function matchInitial(a: Word, b: Word): WordMatch | null {
  if (a.text.length > 1 || b.text.length > 1 ? a.text[0] === b.text[0] : a.text === b.text)
    return { subject: 'word', manner: 'initial', bits: 2 };
  if (!shares(a.folds.map(first), b.folds.map(first))) return null;
  return { subject: 'word', manner: 'initial', bits: 2 };
}

function matchPatronymics(a: Word, b: Word): WordMatch | null {
  if (a.text === b.text) return found(a, b, 'same', 1);
  if (shares(a.patronymic!.fathers, b.patronymic!.fathers)) return found(a, b, 'other-spelling', 1);
  return soundLikeness(a.sounds, b.sounds) >= 0.88 ? found(a, b, 'other-spelling', 0.9) : null;
}

function matchGiven(a: Word, b: Word): WordMatch | null {
  if (!shares(a.given, b.given)) return null;
  return shares(a.folds, b.folds) || soundLikeness(a.sounds, b.sounds) > 0.8
    ? found(a, b, 'other-spelling', 0.95)
    : found(a, b, 'short-form', 0.85);
}

function matchLoosely(a: Word, b: Word): WordMatch | null {
  const shorter = Math.min(a.text.length, b.text.length);
  const longer = Math.max(a.text.length, b.text.length);
  if (shorter < 3) return null;
  // Spares most pairs the two distances.
  if (!isBeginning(a, b) && (longer - shorter > 3 || haveFewSounds(a, b))) return null;
  const sound = soundLikeness(a.sounds, b.sounds);
  if (sound >= 0.95) return found(a, b, 'other-spelling', 0.95);
  if (sound >= 0.9) return found(a, b, 'other-spelling', 0.8);
  const isSameScript = a.isCyrillic === b.isCyrillic;
  const letters = isSameScript ? letterLikeness(a.text, b.text) : 0;
  // Sounds that schemes of transliteration confuse say little where both are written in one script.
  const likeness = Math.max(isSameScript && letters < leastShared ? 0 : sound, letters);
  const floor = shorter <= 4 ? 0.74 : 0.78;
  if (likeness >= floor) return found(a, b, 'near', 0.5 + (likeness - floor));
  return isBeginning(a, b) && shorter >= 4 ? found(a, b, 'short-form', 0.5) : null;
}

/** Whether less than half of the consonants are shared: then no distance can be small. */
function haveFewSounds(a: Word, b: Word) {
  const x = a.skeletons[0]!;
  const y = b.skeletons[0]!;
  const longer = Math.max(x.length, y.length);
  if (longer < 3) return false;
  let left = y;
  let shared = 0;
  for (const letter of x) {
    if (!left.includes(letter)) continue;
    left = left.replace(letter, '');
    shared += 1;
  }
  return shared * 2 < longer;
}

function isBeginning(a: Word, b: Word) {
  return a.text.startsWith(b.text) || b.text.startsWith(a.text);
}

/** Кузнецов and Кузнецова are two people, however alike the words. */
function areHusbandAndWife(a: Word, b: Word) {
  return a.folds.some((x) =>
    b.folds.some(
      (y) =>
        (x === `${y}a` && possessive.test(y)) ||
        (y === `${x}a` && possessive.test(x)) ||
        (/ska[ia]*$/.test(x) && y.endsWith('ski')) ||
        (/ska[ia]*$/.test(y) && x.endsWith('ski')),
    ),
  );
}

function shares<T>(a: readonly T[], b: readonly T[]) {
  return a.some((each) => b.includes(each));
}

function first(text: string) {
  return text[0];
}
