import { parseFeed as parseAny } from 'feedsmith';
import { type AnyFeed, entriesOf } from './entries-of.ts';
import type { Entry } from './entry.ts';

export interface ParsedFeed {
  title: string | null;
  entries: Entry[];
  /** Pieces of it that nobody can read. */
  unread: string[];
}

const MOST_ENTRIES = 1000;
const opening = /<(?:[\w-]+:)?(item|entry)(?=[\s>])/gi;
const namespaces = Object.entries({
  dc: 'http://purl.org/dc/elements/1.1/',
  content: 'http://purl.org/rss/1.0/modules/content/',
  thr: 'http://purl.org/syndication/thread/1.0',
  atom: 'http://www.w3.org/2005/Atom',
})
  .map(([name, address]) => `xmlns:${name}="${address}"`)
  .join(' ');

/**
 * Entries of RSS 0.9 to 2.0, RDF, Atom and JSON Feed. What is broken in one entry costs that one alone: where
 * the whole cannot be read, each is read by itself. Throws where it is no feed.
 */
export function parseFeed(text: string): ParsedFeed {
  const whole = tryParse(text);
  const pieces = piecesOf(text);
  if (whole && entriesOf(whole).entries.length >= pieces.length) {
    const { title, entries } = entriesOf(whole);
    return { title, entries: entries.slice(0, MOST_ENTRIES), unread: [] };
  }
  if (!whole && pieces.length === 0) throw new Error('It is no feed');
  return fromPieces(pieces.slice(0, MOST_ENTRIES));
}

function fromPieces(pieces: readonly Piece[]): ParsedFeed {
  const entries: Entry[] = [];
  const unread: string[] = [];
  for (const { kind, text } of pieces) {
    const parsed = tryParse(kind === 'entry' ? asAtom(text) : asRss(text));
    const found = parsed ? entriesOf(parsed).entries : [];
    if (found[0]) entries.push(found[0]);
    else unread.push(text);
  }
  return { title: null, entries, unread };
}

interface Piece {
  kind: string;
  text: string;
}

/** Each from its own beginning to the next one's: what is never closed swallows nothing. */
function piecesOf(text: string): Piece[] {
  const starts = [...withoutCdata(text).matchAll(opening)];
  return starts.map((match, at) => {
    const kind = (match[1] ?? '').toLowerCase();
    return { kind, text: text.slice(match.index, starts[at + 1]?.index) };
  });
}

/** As long as it was: places in it stay where they are. */
function withoutCdata(text: string): string {
  return text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, (part) =>
    ' '.repeat(part.length),
  );
}

function asRss(item: string): string {
  return `<rss version="2.0" ${namespaces}><channel>${item}</channel></rss>`;
}

function asAtom(entry: string): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" ${namespaces}>${entry}</feed>`;
}

function tryParse(text: string): AnyFeed | undefined {
  try {
    return parseAny(text);
  } catch {
    return undefined;
  }
}
