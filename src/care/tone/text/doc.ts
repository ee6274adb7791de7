import type { Reader } from '../language/readers.ts';
import type { Languages } from '../language/together.ts';
import { matchAll, type Hit } from '../pattern/match.ts';
import { splitClauses, type Clauses } from './clauses.ts';
import { normalise, originalRange, type Folded } from './normalise.ts';
import { protect } from './protect.ts';
import { splitSentences } from './sentences.ts';
import { tokenise, type Sentence, type Token } from './tokens.ts';

type Tags = ReadonlyMap<string, readonly Hit[]>;

/** A text read once: every rule looks at this and never at the string again. */
export interface Doc {
  /** What it was read in: all the words a rule may look for. */
  languages: Languages;
  folded: Folded;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  clauses: Clauses;
  tags: Tags;
  /** `tags` without the hits inside protected spans. */
  freeTags: Tags;
  /** 1 for tokens inside quotations, quoted lines, links and mailboxes. */
  guarded: Uint8Array;
}

export function readText(original: string, { languages, matcher }: Reader): Doc {
  const folded = normalise(original, languages.folding);
  const { tokens, sentences } = split(folded, languages);
  const tags = matchAll(matcher, tokens, folded.low);
  const guarded = protect(tokens, folded);
  return {
    languages,
    folded,
    tokens,
    sentences,
    clauses: splitClauses(tokens, languages.text),
    tags,
    freeTags: withoutGuarded(tags, guarded),
    guarded,
  };
}

function withoutGuarded(tags: Tags, guarded: Uint8Array): Tags {
  if (!guarded.includes(1)) return tags;
  const isFree = ({ from, to }: Hit) => !guarded[from] || !guarded[to - 1];
  return new Map(Array.from(tags, ([tag, hits]) => [tag, hits.filter(isFree)]));
}

/** Tokens of a text with their sentences numbered, for the grammar of times alone. */
export function tokensOf(original: string, languages: Languages): readonly Token[] {
  return split(normalise(original, languages.folding), languages).tokens;
}

function split(folded: Folded, languages: Languages) {
  const tokens = tokenise(folded.low);
  return { tokens, sentences: splitSentences(tokens, folded.text, languages.text) };
}

const none: readonly Hit[] = [];

/** Hits of a tag outside protected spans. */
export function hits(doc: Doc, tag: string): readonly Hit[] {
  return doc.freeTags.get(tag) ?? none;
}

export function hitsOf(doc: Doc, ...tags: string[]): Hit[] {
  return tags.flatMap((tag) => hits(doc, tag)).sort(byPlace);
}

/** `hitsOf` those that begin in one sentence. */
export function hitsIn(doc: Doc, { from, to }: Sentence, tags: readonly string[]): Hit[] {
  const found: Hit[] = [];
  for (const tag of tags)
    for (const hit of hits(doc, tag)) if (hit.from >= from && hit.from < to) found.push(hit);
  return found.sort(byPlace);
}

function byPlace(a: Hit, b: Hit) {
  return a.from - b.from || b.to - a.to;
}

export function has(doc: Doc, ...tags: string[]) {
  return tags.some((tag) => hits(doc, tag).length > 0);
}

/** Hits of a tag in quotations too: what safety rules and facts look at. */
export function rawHits(doc: Doc, tag: string): readonly Hit[] {
  return doc.tags.get(tag) ?? none;
}

export function sentenceOf(doc: Doc, hit: Hit): Sentence {
  return doc.sentences[doc.tokens[hit.from]!.sentence]!;
}

export function inSentence(doc: Doc, hit: Hit, index: number) {
  return doc.tokens[hit.from]!.sentence === index;
}

/** Offsets of a hit in the text as typed. */
export function rangeOf(doc: Doc, hit: Hit) {
  return originalRange(doc.folded, doc.tokens[hit.from]!.start, doc.tokens[hit.to - 1]!.end);
}
