import { mendWrongAlphabet } from '../charset.ts';
import { cleanLine, cleanText } from '../clean.ts';
import { htmlText } from '../html-text.ts';
import type { Entry } from './entry.ts';

const MOST_TITLE = 1000;
const MOST_TEXT = 100_000;

export function titleOf({ title }: Entry): string {
  return cleanLine(mendWrongAlphabet(htmlText(title ?? ''))).slice(0, MOST_TITLE);
}

export function textOf({ content }: Entry): string {
  const words = cleanText(mendWrongAlphabet(htmlText(content ?? '')));
  return words.replace(/\n{3,}/g, '\n\n').slice(0, MOST_TEXT);
}

/** All that an entry says. */
export function wordsOf(entry: Entry): string {
  return `${titleOf(entry)}\n${textOf(entry)}`;
}
