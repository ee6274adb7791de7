import { wordOf, type Word } from './word.ts';

export interface LumpMatch {
  word: Word;
  isWhole: boolean;
}

export interface LumpExplanation {
  matches: LumpMatch[];
  /** What the other words do not explain; null where all is explained. */
  rest: Word | null;
}

const shortestLump = 6;
const shortestWord = 4;

/** Reads a lump such as `mdiazbalart` by the words of somebody's name: whole words and initials, in any order. */
export function explainLump(lump: Word, words: readonly Word[]): LumpExplanation | null {
  if (lump.text.length < shortestLump || words.length === 0) return null;
  let best: LumpExplanation | null = null;
  for (const text of lump.folds)
    for (const word of words)
      for (const fold of word.folds) {
        if (word.isInitial || fold.length < (asSpelt(lump, word) === null ? 5 : shortestWord))
          continue;
        const others = words.filter((other) => other !== word);
        const tail = text.startsWith(fold) ? text.slice(fold.length) : null;
        const head = text.endsWith(fold) ? text.slice(0, -fold.length) : null;
        for (const left of [tail, head]) {
          if (left === null) continue;
          const found = consume(left, others);
          const spelt = found.left === left ? asSpelt(lump, word) : null;
          best = better(best, {
            matches: [{ word, isWhole: true }, ...found.matches],
            rest: found.left.length > 1 ? wordOf(spelt ?? found.left.toLowerCase()) : null,
          });
        }
      }
  return best;
}

/** The rest in the lump's own letters, where they still show the word. */
function asSpelt(lump: Word, { text }: Word): string | null {
  if (lump.text.startsWith(text)) return lump.text.slice(text.length);
  return lump.text.endsWith(text) ? lump.text.slice(0, -text.length) : null;
}

function consume(text: string, words: readonly Word[]): { matches: LumpMatch[]; left: string } {
  let best: { matches: LumpMatch[]; left: string } = { matches: [], left: text };
  if (text === '') return best;
  for (const word of words)
    for (const fold of word.folds)
      for (const isWhole of [true, false]) {
        const piece = isWhole ? fold : fold[0]!;
        if (!text.startsWith(piece) || (isWhole && piece.length < 2)) continue;
        const others = words.filter((other) => other !== word);
        const found = consume(text.slice(piece.length), others);
        // An initial before an unexplained rest is chance.
        if (!isWhole && found.left !== '' && !found.matches.some((match) => match.isWhole))
          continue;
        if (found.left.length < best.left.length)
          best = { matches: [{ word, isWhole }, ...found.matches], left: found.left };
      }
  return best;
}

function better(a: LumpExplanation | null, b: LumpExplanation): LumpExplanation {
  if (a === null) return b;
  const left = (each: LumpExplanation) => each.rest?.text.length ?? 0;
  const whole = (each: LumpExplanation) => each.matches.filter((match) => match.isWhole).length;
  if (left(a) !== left(b)) return left(a) < left(b) ? a : b;
  return whole(a) >= whole(b) ? a : b;
}
