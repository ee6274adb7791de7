import type { Token } from '../text/tokens.ts';
import type { FrameNode, OneOf } from './compile.ts';

export interface Frame {
  tag: string;
  node: FrameNode;
  /** Sets of words that must all stand in the sentence; most frames fail here, cheaply. */
  required: readonly number[];
}

/** What a word may be: a member of which sets, the opening of which frames. */
export interface Known {
  sets: readonly number[];
  members: ReadonlySet<number>;
  frames: readonly Frame[];
}

interface Entry {
  sets: number[];
  frames: Frame[];
}

export interface Index {
  /** How many distinct sets of words the frames hold. */
  sets: number;
  words: ReadonlyMap<string, Entry>;
  stems: ReadonlyMap<string, Entry>;
  ends: ReadonlyMap<string, Entry>;
  /** Lengths of the stems and ends, ascending: a token is looked up by its own parts only. */
  lengths: readonly number[];
  endLengths: readonly number[];
  known: Map<string, Known>;
  /** Of a number that no frame names: no two of these differ. */
  someNumber: Known | undefined;
}

const anyNumber = '#';

export function buildIndex(frames: readonly { tag: string; node: FrameNode }[]): Index {
  const words = new Map<string, Entry>();
  const stems = new Map<string, Entry>();
  const ends = new Map<string, Entry>();
  const numbers = new Map<string, number>();
  const number = (node: OneOf) => {
    const key = `${[...node.words].join('|')}/${node.stems.join('|')}/${node.ends.join('|')}`;
    if (!numbers.has(key)) {
      numbers.set(key, numbers.size);
      for (const word of node.words) entryOf(words, word).sets.push(numbers.size - 1);
      for (const stem of node.stems) entryOf(stems, stem).sets.push(numbers.size - 1);
      for (const end of node.ends) entryOf(ends, end).sets.push(numbers.size - 1);
    }
    node.set = numbers.get(key)!;
  };
  for (const { tag, node } of frames) {
    for (const set of oneOfs(node)) number(set);
    const frame: Frame = { tag, node, required: required(node) };
    for (const opening of openings(node)) {
      if (opening === anyNumber) entryOf(words, anyNumber).frames.push(frame);
      else {
        for (const word of opening.words) entryOf(words, word).frames.push(frame);
        for (const stem of opening.stems) entryOf(stems, stem).frames.push(frame);
        for (const end of opening.ends) entryOf(ends, end).frames.push(frame);
      }
    }
  }
  return {
    sets: numbers.size,
    words,
    stems,
    ends,
    lengths: lengthsOf(stems),
    endLengths: lengthsOf(ends),
    known: new Map(),
    someNumber: undefined,
  };
}

function lengthsOf(parts: ReadonlyMap<string, Entry>) {
  return [...new Set([...parts.keys()].map((part) => part.length))].sort((a, b) => a - b);
}

/** What a word may be, remembered from the first time it is met. */
export function lookUp(index: Index, token: Token): Known {
  if (token.kind === 'number' && !index.words.has(token.text))
    return (index.someNumber ??= search(index, token));
  const key = token.kind === 'number' ? anyNumber + token.text : token.text;
  const known = index.known.get(key);
  if (known) return known;
  // Bounded: a day of typing meets a few thousand words.
  if (index.known.size > 20_000) index.known.clear();
  const found = search(index, token);
  index.known.set(key, found);
  return found;
}

function search({ words, stems, ends, lengths, endLengths }: Index, { kind, text }: Token): Known {
  const entries = [words.get(text), kind === 'number' ? words.get(anyNumber) : undefined];
  if (kind === 'word') {
    for (const length of lengths)
      if (length <= text.length) entries.push(stems.get(text.slice(0, length)));
    for (const length of endLengths)
      if (length < text.length) entries.push(ends.get(text.slice(-length)));
  }
  const sets = new Set(entries.flatMap((entry) => entry?.sets ?? []));
  const frames = new Set(entries.flatMap((entry) => entry?.frames ?? []));
  return { sets: [...sets], members: sets, frames: [...frames] };
}

function entryOf(index: Map<string, Entry>, key: string): Entry {
  const known = index.get(key);
  if (known) return known;
  const made: Entry = { sets: [], frames: [] };
  index.set(key, made);
  return made;
}

/** All word sets of a frame; branches meet again, so each node is visited once. */
function oneOfs(node: FrameNode): OneOf[] {
  const seen = new Set<FrameNode>();
  const visit = (at: FrameNode | null) => {
    if (!at || seen.has(at)) return;
    seen.add(at);
    if (at.op === 'choice') at.options.forEach(visit);
    if (at.op === 'not-next') visit(at.ahead);
    visit(at.next);
  };
  visit(node);
  return [...seen].filter((at) => at.op === 'one-of');
}

/** Word sets one of which a match must begin with. */
function openings(node: FrameNode | null): (OneOf | typeof anyNumber)[] {
  if (!node) throw new Error('A frame must begin with a word');
  switch (node.op) {
    case 'one-of':
      return [node];
    case 'number':
      return [anyNumber];
    case 'choice':
      return node.options.flatMap(openings);
    case 'gap':
      throw new Error('A frame must not begin with a gap');
    default:
      return openings(node.next);
  }
}

/** Word sets that every match holds; what stands inside a choice may be absent. */
function required(node: FrameNode): number[] {
  const sets: number[] = [];
  for (let at: FrameNode | null = node; at; at = at.next) if (at.op === 'one-of') sets.push(at.set);
  return sets.slice(node.op === 'one-of' ? 1 : 0);
}
