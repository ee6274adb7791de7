import { hollowEndings, places } from '../handle/hollow-words.ts';
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
const shortestSound = 5;

/** Reads a lump such as `mdiazbalart` by the words of somebody's name: whole words and initials, in any order. */
export function explainLump(lump: Word, words: readonly Word[]): LumpExplanation | null {
  if (lump.text.length < shortestLump || words.length === 0) return null;
  const byLetters = explainText(lump.text, words, textOfWord, shortestWord);
  if (byLetters?.rest === null) return byLetters;
  const bySound = lump.folds.flatMap(
    (text) => explainText(text, words, foldsOfWord, shortestSound) ?? [],
  );
  const best = bySound.reduce<LumpExplanation | null>(better, null);
  // What is left of the letters can be compared with other words; what is left of the sounds hardly.
  return best?.rest === null || !byLetters ? best : byLetters;
}

function explainText(
  text: string,
  words: readonly Word[],
  spellings: (word: Word) => string[],
  shortest: number,
): LumpExplanation | null {
  let best: LumpExplanation | null = null;
  for (const word of words)
    for (const spelling of spellings(word)) {
      if (word.isInitial || spelling.length < shortest || word.folds[0]!.length < shortestWord)
        continue;
      const others = words.filter((other) => other !== word);
      for (const [head, tail] of around(text, spelling)) {
        const found = explainSides(head, tail, others, spellings);
        if (found)
          best = better(best, {
            matches: [{ word, isWhole: true }, ...found.matches],
            rest: found.left.length > 1 ? wordOf(found.left) : null,
          });
      }
    }
  return best;
}

function textOfWord({ text }: Word): string[] {
  return [text];
}

function foldsOfWord({ folds }: Word): string[] {
  return folds;
}

/** What stands before and after each place where a text has the part. */
function around(text: string, part: string): [string, string][] {
  const found: [string, string][] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    found.push([text.slice(0, at), text.slice(at + part.length)]);
  return found;
}

/** Null for a word in the midst of letters that nothing explains: that is chance. */
function explainSides(
  head: string,
  tail: string,
  words: readonly Word[],
  spellings: (word: Word) => string[],
): { matches: LumpMatch[]; left: string } | null {
  const before = initialsOf(head, tail, words) ?? consumeHead(head, words, spellings);
  const unmatched = words.filter((word) => !before.matches.some((match) => match.word === word));
  const after = consume(tail, unmatched, spellings);
  const end = isHollowEnd(after.left) ? '' : after.left;
  const left = before.left || end;
  if (head !== '' && tail !== '' && left !== '') return null;
  return { matches: [...before.matches, ...after.matches], left };
}

/** `gw` of `gwmeeks`: the first is Gregory's, the second a middle name that nobody told. */
function initialsOf(head: string, tail: string, words: readonly Word[]) {
  if (tail !== '' || head.length !== 2) return null;
  const word = words.find(({ text, isInitial }) => !isInitial && text.startsWith(head[0]!));
  return word ? { matches: [{ word, isWhole: false }], left: '' } : null;
}

/** One letter may stand before it all: `hmorgangriffith` has a first name that is seldom told. */
function consumeHead(
  head: string,
  words: readonly Word[],
  spellings: (word: Word) => string[],
): { matches: LumpMatch[]; left: string } {
  const whole = consume(head, words, spellings);
  if (whole.left === '') return whole;
  const afterLetter = consume(head.slice(1), words, spellings);
  const isExplained = afterLetter.left === '' && afterLetter.matches.some(({ isWhole }) => isWhole);
  return isExplained ? afterLetter : whole;
}

function isHollowEnd(end: string): boolean {
  return end.length < 2 || places.has(end) || hollowEndings.has(end);
}

function consume(
  text: string,
  words: readonly Word[],
  spellings: (word: Word) => string[],
): { matches: LumpMatch[]; left: string } {
  let best: { matches: LumpMatch[]; left: string } = { matches: [], left: text };
  if (text === '') return best;
  for (const word of words)
    for (const spelling of spellings(word))
      for (const isWhole of [true, false]) {
        const piece = isWhole ? spelling : spelling[0]!;
        if (!text.startsWith(piece) || (isWhole && piece.length < 3)) continue;
        const others = words.filter((other) => other !== word);
        const found = consume(text.slice(piece.length), others, spellings);
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
