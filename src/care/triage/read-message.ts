import { Remembered } from '../remembered.ts';
import { readerOf } from '../tone/language/readers.ts';
import { languages } from '../tone/languages/index.ts';
import type { Hit } from '../tone/pattern/match.ts';
import { signsOf, type MoodSigns } from '../tone/profile/mood.ts';
import { questionsOf } from '../tone/profile/questions.ts';
import { rangeOf, readText } from '../tone/text/doc.ts';
import { troubleWords } from '../wave/words.ts';
import { enTriage } from './words-en.ts';
import { ruTriage } from './words-ru.ts';

/** One message of a customer, as far as triage and waves ask. */
export interface ReadMessage {
  /** The customer's own words behind each tag that is found, in the order they stand. */
  words: ReadonlyMap<string, readonly string[]>;
  signs: MoodSigns;
  isAsking: boolean;
}

const reader = readerOf(languages, [
  ruTriage,
  enTriage,
  troubleWords,
  ...languages.lexicon.customer,
]);

/**
 * A list asks for each thread again with every change of it, and a thread when it is opened; what is taken in
 * is read before its turn comes.
 */
const memory = new Remembered<ReadMessage>(2_000);

/** The same words are always read the same. */
export function readMessage(text: string): ReadMessage {
  return memory.of(text, read);
}

function read(text: string): ReadMessage {
  const doc = readText(text, reader);
  const wordsAt = (hit: Hit) => {
    const { start, end } = rangeOf(doc, hit);
    return text.slice(start, end);
  };
  const words = new Map<string, string[]>();
  for (const [tag, hits] of doc.freeTags) if (hits.length > 0) words.set(tag, hits.map(wordsAt));
  return { words, signs: signsOf(doc), isAsking: questionsOf(doc).length > 0 };
}
