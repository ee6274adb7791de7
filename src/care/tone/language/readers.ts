import { buildMatcher, type Lexicon, type Matcher } from '../pattern/match.ts';
import type { Languages } from './together.ts';

/** What a text is read with: languages, and the frames that are looked for. */
export interface Reader {
  languages: Languages;
  matcher: Matcher;
}

export interface Readers {
  /** Of replies, for safety alone: the API asks for nothing else. */
  safety: Reader;
  reply: Reader;
  customer: Reader;
}

export function readerOf(languages: Languages, lexicons: readonly Lexicon[]): Reader {
  const { classes, text } = languages;
  return { languages, matcher: buildMatcher(lexicons, classes, text.courtesies) };
}

export function readersOf(languages: Languages): Readers {
  const { safety, reply, customer } = languages.lexicon;
  return {
    safety: readerOf(languages, safety),
    reply: readerOf(languages, reply),
    customer: readerOf(languages, customer),
  };
}
