import { isVowel } from './sounds.ts';

const near: [string, number][] = [
  ['szSZCT', 0.35],
  ['vf', 0.2],
  ['kgH', 0.4],
  ['dt', 0.5],
  ['bp', 0.5],
];

/** How alike two words sound, 0 to 1, whatever the scheme of transliteration. */
export function soundLikeness(a: readonly string[], b: readonly string[]): number {
  return likenessBy(a, b, soundDistance, dropCost);
}

/**
 * How alike two words are letter by letter, 0 to 1; a swap of neighbours is one slip. Words too
 * unequal in length to reach `floor` are 0 without a look.
 */
export function letterLikeness(a: string, b: string, floor = 0): number {
  if (a === b) return 1;
  const size = Math.max(a.length, b.length);
  if (1 - Math.abs(a.length - b.length) / size < floor) return 0;
  return likenessBy(a, b, unlessEqual, always);
}

function likenessBy(
  a: ArrayLike<string>,
  b: ArrayLike<string>,
  substitution: (x: string, y: string) => number,
  removal: (x: string) => number,
): number {
  const size = Math.max(a.length, b.length);
  if (size === 0) return 0;
  let before: number[] = [];
  let row: number[] = [0];
  for (let j = 0; j < b.length; j++) row.push(row[j]! + removal(b[j]!));
  for (let i = 0; i < a.length; i++) {
    const next = [row[0]! + removal(a[i]!)];
    for (let j = 0; j < b.length; j++) {
      let cost = Math.min(
        row[j]! + substitution(a[i]!, b[j]!),
        row[j + 1]! + removal(a[i]!),
        next[j]! + removal(b[j]!),
      );
      if (i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j])
        cost = Math.min(cost, before[j - 1]! + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return Math.max(0, 1 - row[b.length]! / size);
}

function unlessEqual(x: string, y: string) {
  return x === y ? 0 : 1;
}

function always() {
  return 1;
}

function soundDistance(x: string, y: string): number {
  if (x === y) return 0;
  for (const letter of x) if (letter !== '-' && y.includes(letter)) return 0;
  if (isVowel(x) && isVowel(y)) return 0.4;
  for (const [family, cost] of near)
    if (family.includes(x[0]!) && family.includes(y[0]!)) return cost;
  return 1;
}

function dropCost(sound: string): number {
  if (sound.includes('-')) return 0.1;
  if (sound === 'i') return 0.3;
  if (sound === 'H') return 0.5;
  return isVowel(sound) ? 0.6 : 1;
}
