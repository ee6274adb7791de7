import type { TextWords } from '../language/text.ts';
import { isLetter, type Sentence, type Token } from './tokens.ts';

/** Splits tokens into sentences and writes the sentence index into every token. */
export function splitSentences(tokens: Token[], text: string, words: TextWords): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!endsHere(tokens, i, text, words)) continue;
    sentences.push(sentence(tokens, from, i + 1, sentences.length, true));
    from = i + 1;
  }
  if (from < tokens.length)
    sentences.push(
      sentence(tokens, from, tokens.length, sentences.length, tokens.at(-1)!.kind === 'emoji'),
    );
  return sentences;
}

function sentence(tokens: Token[], from: number, to: number, index: number, closed: boolean) {
  let words = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    token.sentence = index;
    if (token.kind === 'word' || token.kind === 'number') words++;
  }
  return { from, to, start: tokens[from]!.start, end: tokens[to - 1]!.end, closed, words };
}

function endsHere(tokens: Token[], i: number, text: string, words: TextWords) {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (token.text === '\n') return next?.text !== '\n';
  if (next && next.text === '\n') return false;
  if (isStop(token.text)) {
    if (!next) return true;
    if (isStop(next.text) || isClosing(next, token)) return false;
    if (next.start === token.end && next.kind !== 'emoji') return false;
    return token.text !== '.' || !isAbbreviation(tokens, i, text, words);
  }
  if (isClosing(token, tokens[i - 1]) && endsBefore(tokens, i))
    return !next || (next.kind !== 'emoji' && !isStop(next.text) && !isClosing(next, token));
  if (token.text === ')' && tokens[i - 1]?.text === ')')
    return !!next && isCapital(text, next.start);
  if (token.kind === 'emoji')
    return !!next && next.kind !== 'emoji' && !isStop(next.text) && isCapital(text, next.start);
  return false;
}

function isStop(mark: string) {
  return mark === '.' || mark === '!' || mark === '?' || mark === '…';
}

/** A quotation mark, bracket or smile glued to a full stop belongs to the sentence before it. */
function isClosing(token: Token, before: Token | undefined) {
  return (
    !!before &&
    (isStop(before.text) || before.text === '"' || before.text === ')') &&
    token.start === before.end &&
    (token.text === '"' || token.text === ')')
  );
}

function endsBefore(tokens: Token[], i: number) {
  let at = i;
  while (at > 0 && (tokens[at]!.text === '"' || tokens[at]!.text === ')')) at--;
  return isStop(tokens[at]!.text);
}

function isAbbreviation(tokens: Token[], i: number, text: string, words: TextWords) {
  const before = tokens[i - 1];
  const next = tokens[i + 1]!;
  if (!before || before.end !== tokens[i]!.start) return false;
  if (before.kind === 'number') return next.kind === 'word' && !isCapital(text, next.start);
  if (before.kind !== 'word') return false;
  if (words.neverLast.has(before.text)) return true;
  if (words.seldomLast.has(before.text) || isDotted(tokens, i)) return !isCapital(text, next.start);
  return (
    before.text.length === 1 && !words.letterWords.has(before.text) && isCapital(text, before.start)
  );
}

/** «т. е.», “p.m.”: the last full stop of letters glued by full stops. */
function isDotted(tokens: Token[], i: number) {
  const [first, stop, second] = tokens.slice(Math.max(0, i - 3), i);
  return (
    first?.text.length === 1 &&
    stop?.text === '.' &&
    second?.text.length === 1 &&
    first.end === stop.start &&
    stop.end === second.start
  );
}

function isCapital(text: string, at: number) {
  return isLetter(text, at) && text[at] !== text[at]!.toLowerCase();
}
