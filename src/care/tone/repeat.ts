import { perLanguages } from './language/per-languages.ts';
import type { Languages } from './language/together.ts';
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

interface Memory {
  indexes: WeakMap<readonly string[], Index>;
  /** Words of a reply. */
  replies: Map<string, string[]>;
}

const memoryOf = perLanguages((): Memory => ({ indexes: new WeakMap(), replies: new Map() }));

/**
 * Which of the recent replies this one nearly copies, by their place in the list; greetings, names
 * and numbers apart.
 * The index is kept per array: pass the same array while the agent types.
 */
export function nearCopies(doc: Doc, recent: readonly string[], names: string): number[] {
  const { languages } = doc;
  const ignored = new Set(wordsOf(languages, names, []));
  const words = wordsOf(languages, doc.folded.text, [...ignored]);
  if (words.length < fewestWords) return [];
  const { pairs, words: replies } = indexOf(languages, recent);
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

/** A team's recent replies to a few sources. */
const remembered = 4_000;

function readBefore(languages: Languages, reply: string): string[] {
  const { replies } = memoryOf(languages);
  let words = replies.get(reply);
  if (words) return words;
  if (replies.size >= remembered) replies.clear();
  words = wordsOf(languages, normalise(reply, languages.folding).text, []);
  replies.set(reply, words);
  return words;
}

function indexOf(languages: Languages, recent: readonly string[]): Index {
  const { indexes } = memoryOf(languages);
  const known = indexes.get(recent);
  if (known) return known;
  const index: Index = { pairs: new Map(), words: [] };
  recent.forEach((reply, at) => {
    const words = readBefore(languages, reply);
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

function wordsOf(
  { customer: { greetings } }: Languages,
  text: string,
  ignored: readonly string[],
): string[] {
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
