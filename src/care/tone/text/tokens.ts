export type TokenKind = 'word' | 'number' | 'emoji' | 'mark';

export interface Token {
  /** Folded and lower-cased. */
  text: string;
  kind: TokenKind;
  /** Offsets in the folded text. */
  start: number;
  end: number;
  /** Index of the sentence. */
  sentence: number;
}

export interface Sentence {
  /** Tokens `from` up to and without `to`. */
  from: number;
  to: number;
  start: number;
  end: number;
  /** Closed by a full stop, a question or exclamation mark, an emoji or the end of a line. */
  closed: boolean;
  words: number;
}

const pictograph = /\p{Extended_Pictographic}/u;
const otherLetter = /\p{L}/u;
const lettersEnd = 0x2000;
const letter = 1;
const noLetter = 2;
const letters = new Uint8Array(lettersEnd);

/** One pass over the lower-cased folded text; linear in its length. */
export function tokenise(low: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < low.length) {
    const code = low.charCodeAt(i);
    if (code === 32 || code === 9 || code === 13) {
      i++;
      continue;
    }
    const start = i;
    let kind: TokenKind = 'mark';
    if (isLetter(low, i)) {
      kind = 'word';
      i = wordEnd(low, i);
    } else if (isDigit(code)) {
      kind = 'number';
      i = numberEnd(low, i);
    } else if (code > 0x203b && isPictograph(low, i)) {
      kind = 'emoji';
      i = emojiEnd(low, i);
    } else {
      i += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    }
    tokens.push({ text: low.slice(start, i), kind, start, end: i, sentence: 0 });
  }
  return tokens;
}

export function isLetter(text: string, at: number) {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xaa || code >= lettersEnd) return false;
  // Asked of every letter of every word: each is looked up once.
  const known = letters[code];
  if (known) return known === letter;
  letters[code] = otherLetter.test(text[at]!) ? letter : noLetter;
  return letters[code] === letter;
}

export function isDigit(code: number) {
  return code >= 48 && code <= 57;
}

function wordEnd(low: string, from: number) {
  let i = from + 1;
  while (i < low.length) {
    if (isLetter(low, i)) i++;
    else if ((low[i] === '-' || low[i] === "'") && isLetter(low, i + 1)) i += 2;
    else break;
  }
  return i;
}

function numberEnd(low: string, from: number) {
  let i = from + 1;
  while (i < low.length) {
    const char = low[i]!;
    if (isDigit(low.charCodeAt(i))) i++;
    else if ((char === '.' || char === ',' || char === ':') && isDigit(low.charCodeAt(i + 1)))
      i += 2;
    else break;
  }
  return i;
}

function isPictograph(low: string, at: number) {
  return pictograph.test(String.fromCodePoint(low.codePointAt(at)!));
}

function emojiEnd(low: string, from: number) {
  let i = from + (low.codePointAt(from)! > 0xffff ? 2 : 1);
  while (i < low.length) {
    const point = low.codePointAt(i)!;
    if (point === 0xfe0f || point === 0x20e3) i++;
    else if (point >= 0x1f3fb && point <= 0x1f3ff) i += 2;
    else if (point === 0x200d && i + 1 < low.length && isPictograph(low, i + 1))
      i += 1 + (low.codePointAt(i + 1)! > 0xffff ? 2 : 1);
    else break;
  }
  return i;
}
