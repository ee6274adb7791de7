import { normalise } from './text/normalise.ts';
import type { Doc } from './text/doc.ts';
import { tokenise } from './text/tokens.ts';

/** Below this two replies share a phrase, not a template. */
const fewestWords = 12;
/** Measured on lightly reworked copies: a fifth of the words changed leaves about this much. */
const sharedWords = 0.78;
const sharedPairs = 0.6;

interface Index {
  pairs: Map<string, number[]>;
  words: Set<string>[];
}

const indexes = new WeakMap<readonly string[], Index>();

/**
 * Which of the recent replies this one nearly copies, by their place in the list; greetings, names
 * and numbers apart.
 * The index is kept per array: pass the same array while the agent types.
 */
export function nearCopies(doc: Doc, recent: readonly string[], names: string): number[] {
  const ignored = new Set(wordsOf(names, []));
  const words = wordsOf(doc.folded.text, [...ignored]);
  if (words.length < fewestWords) return [];
  const { pairs, words: replies } = indexOf(recent);
  const own = pairsOf(words);
  const counts = new Map<number, number>();
  for (const pair of new Set(own))
    for (const reply of pairs.get(pair) ?? []) counts.set(reply, (counts.get(reply) ?? 0) + 1);
  const copies: number[] = [];
  for (const [reply, count] of counts) {
    if (count / new Set(own).size < sharedPairs) continue;
    const shared = words.filter((word) => replies[reply]!.has(word)).length / words.length;
    if (shared >= sharedWords) copies.push(reply);
  }
  return copies.sort((a, b) => a - b);
}

const read = new Map<string, string[]>();
/** A team's recent replies to a few sources. */
const remembered = 4_000;

function readBefore(reply: string): string[] {
  let words = read.get(reply);
  if (words) return words;
  if (read.size >= remembered) read.clear();
  words = wordsOf(normalise(reply).text, []);
  read.set(reply, words);
  return words;
}

function indexOf(recent: readonly string[]): Index {
  const known = indexes.get(recent);
  if (known) return known;
  const index: Index = { pairs: new Map(), words: [] };
  recent.forEach((reply, at) => {
    const words = readBefore(reply);
    index.words.push(new Set(words));
    for (const pair of new Set(pairsOf(words))) {
      const list = index.pairs.get(pair);
      if (list) list.push(at);
      else index.pairs.set(pair, [at]);
    }
  });
  indexes.set(recent, index);
  return index;
}

const greetings = new Set(
  'здравствуйте привет добрый день вечер доброе утро hi hello hey good morning afternoon evening dear'.split(
    ' ',
  ),
);

function wordsOf(text: string, ignored: readonly string[]): string[] {
  const words: string[] = [];
  let opening = true;
  for (const { kind, text: word, start } of tokenise(text.toLowerCase())) {
    if (kind === 'mark') {
      if (/[.!?\n]/.test(word)) opening = true;
      continue;
    }
    const isName = !opening && text[start] !== text[start]!.toLowerCase();
    opening = opening && greetings.has(word);
    if (kind === 'number') words.push('#');
    else if (kind === 'word' && !isName && !greetings.has(word) && !ignored.includes(word))
      words.push(word);
  }
  return words;
}

function pairsOf(words: readonly string[]) {
  return words.slice(1).map((word, i) => `${words[i]!} ${word}`);
}
