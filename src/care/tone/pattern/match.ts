import type { Words } from '../language/words.ts';
import type { Token } from '../text/tokens.ts';
import { compileFrame, type FrameNode, type OneOf } from './compile.ts';
import { buildIndex, lookUp, type Index, type Known } from './index-words.ts';

/** A tag of the lexicon found in the text: tokens `from` up to and without `to`. */
export interface Hit {
  from: number;
  to: number;
}

/** Frames of one idea, with the reason why they are in the lexicon. */
export interface Entry {
  why: string;
  any: readonly string[];
}

export type Lexicon = Readonly<Record<string, readonly Entry[]>>;

export interface Matcher extends Index {
  /** Passed over between the words of a frame. */
  soft: ReadonlySet<string>;
}

/** Compiles frames and indexes them by the words they begin with and the words they need. */
export function buildMatcher(
  lexicons: readonly Lexicon[],
  classes: Readonly<Record<string, string>>,
  courtesies: Words,
): Matcher {
  const frames = lexicons.flatMap((lexicon) =>
    Object.entries(lexicon).flatMap(([tag, entries]) =>
      entries.flatMap(({ any }) =>
        any.map((frame) => ({ tag, node: compileFrame(frame, classes) })),
      ),
    ),
  );
  return { ...buildIndex(frames), soft: new Set([...softMarks, ...courtesies]) };
}

const softMarks = [',', '"', '(', ')'];

/** A hit of one sentence, counted from its first token. */
interface Found extends Hit {
  tag: string;
}

const remembered = new WeakMap<Matcher, Map<string, readonly Found[]>>();
/** Whoever types changes one sentence: the others are read once. */
const mostSentences = 2000;

/**
 * All tags of the tokens of a folded, lower-cased text, each with its hits in order; of hits with one
 * start the longest.
 */
export function matchAll(
  matcher: Matcher,
  tokens: readonly Token[],
  low: string,
): Map<string, Hit[]> {
  const found = new Map<string, Hit[]>();
  let memory = remembered.get(matcher);
  if (!memory) remembered.set(matcher, (memory = new Map()));
  for (let from = 0; from < tokens.length;) {
    const { sentence } = tokens[from]!;
    let to = from;
    while (to < tokens.length && tokens[to]!.sentence === sentence) to++;
    const key = low.slice(tokens[from]!.start, tokens[to - 1]!.end);
    let hits = memory.get(key);
    if (!hits) {
      if (memory.size >= mostSentences) memory.clear();
      memory.set(key, (hits = matchSentence(matcher, tokens.slice(from, to))));
    }
    for (const hit of hits) note(found, hit.tag, from + hit.from, from + hit.to);
    from = to;
  }
  return found;
}

function matchSentence(matcher: Matcher, tokens: readonly Token[]): Found[] {
  const known = tokens.map((token) => lookUp(matcher, token));
  // A frame whose words are not all in the sentence is skipped.
  const seen = new Uint8Array(matcher.sets);
  for (const { sets } of known) for (const set of sets) seen[set] = 1;
  const text: Text = { tokens, known, soft: matcher.soft, from: 0, to: tokens.length };
  const found: Found[] = [];
  known.forEach(({ frames }, at) => {
    for (const { required, node, tag } of frames) {
      if (required.some((set) => seen[set] === 0)) continue;
      const end = run(node, text, at, true);
      if (end >= 0) found.push({ tag, from: at, to: end });
    }
  });
  return found;
}

/** One sentence of the tokens, with what each word may be. */
interface Text {
  tokens: readonly Token[];
  known: readonly Known[];
  soft: ReadonlySet<string>;
  from: number;
  to: number;
}

function note(found: Map<string, Hit[]>, tag: string, from: number, to: number) {
  const hits = found.get(tag);
  const last = hits?.at(-1);
  if (last && last.from === from) last.to = Math.max(last.to, to);
  else if (hits) hits.push({ from, to });
  else found.set(tag, [{ from, to }]);
}

/** Token index after the match, or -1. Bounded: gaps are a few words, frames a dozen nodes. */
function run(node: FrameNode | null, text: Text, at: number, first = false): number {
  if (!node) return at;
  switch (node.op) {
    case 'one-of':
    case 'number':
      return word(node, text, at, first);
    case 'choice':
      for (const option of node.options) {
        const end = run(option, text, at, first);
        if (end >= 0) return end;
      }
      return -1;
    case 'gap':
      return afterGap(node.next, node.max, text, at);
    case 'start':
      return hasWordBefore(text, at) ? -1 : run(node.next, text, at, first);
    case 'not-before':
      return at > text.from && isOne(node.words, text.tokens[at - 1]!)
        ? -1
        : run(node.next, text, at, first);
    case 'not-next':
      return run(node.ahead, text, at) >= 0 ? -1 : run(node.next, text, at, first);
  }
}

function word(
  node: OneOf | Extract<FrameNode, { op: 'number' }>,
  text: Text,
  at: number,
  first: boolean,
) {
  for (let pos = at; pos < text.to; pos++) {
    if (
      node.op === 'number'
        ? text.tokens[pos]!.kind === 'number'
        : text.known[pos]!.members.has(node.set)
    ) {
      const end = run(node.next, text, pos + 1);
      if (end >= 0) return end;
    }
    if (first || !text.soft.has(text.tokens[pos]!.text)) return -1;
  }
  return -1;
}

function afterGap(next: FrameNode | null, max: number, text: Text, at: number) {
  for (let pos = at, passed = 0; ; pos++) {
    const end = run(next, text, pos);
    if (end >= 0) return end;
    const token = text.tokens[pos];
    if (pos >= text.to || token!.text === ';') return -1;
    if ((token!.kind !== 'mark' || token!.text === '%') && ++passed > max) return -1;
  }
}

function hasWordBefore({ tokens, from }: Text, at: number) {
  for (let i = from; i < at; i++)
    if (tokens[i]!.kind === 'word' || tokens[i]!.kind === 'number') return true;
  return false;
}

function isOne(words: readonly string[], { text }: Token) {
  return words.some((each) =>
    each.endsWith('*') ? text.startsWith(each.slice(0, -1)) : text === each,
  );
}
