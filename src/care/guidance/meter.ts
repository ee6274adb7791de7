import { languages, readers } from '../tone/languages/index.ts';
import { nearCopies } from '../tone/repeat.ts';
import { readText } from '../tone/text/doc.ts';

/** What was sent before, newest first; both lists go in step. */
export interface SentBefore {
  texts: readonly string[];
  times: readonly string[];
}

export interface Meter {
  /** How many of them are nearly the same. */
  count: number;
  lastAt: string;
  /** Words of this customer that the reply does not take up, in their order. */
  apart: string[];
}

const MOST_WORDS = 5;
const { stem, isContentWord } = languages;

/** How much of a script a reply has become, and what would make it this customer's own; null for none. */
export function readMeter(
  text: string,
  sent: SentBefore,
  names: string,
  lastMessage: string,
): Meter | null {
  const doc = readText(text, readers.reply);
  const copies = nearCopies(doc, sent.texts, names);
  const times = copies.map((index) => sent.times[index] ?? '').sort();
  const lastAt = times.at(-1);
  if (!lastAt) return null;
  const taken = new Set(doc.tokens.map((token) => stem(token.text)));
  return { count: copies.length, lastAt, apart: ownWords(lastMessage, taken) };
}

/** Numbers, then the longest words: they say most about a matter. */
function ownWords(message: string, taken: ReadonlySet<string>): string[] {
  const seen = new Set(taken);
  const words = readText(message, readers.customer).tokens.filter(({ kind, text }) => {
    if (kind !== 'number' && !(kind === 'word' && isContentWord(text))) return false;
    if (seen.has(stem(text))) return false;
    seen.add(stem(text));
    return true;
  });
  const best = words.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_WORDS);
  return best.toSorted((a, b) => a.start - b.start).map(({ text }) => text);
}

function weight({ kind, text }: { kind: string; text: string }): number {
  return kind === 'number' ? 100 : text.length;
}
