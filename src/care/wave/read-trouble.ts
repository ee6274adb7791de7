import type { CaseTopic } from '#contract/triage-names.ts';
import { readerOf } from '../tone/language/readers.ts';
import { languages } from '../tone/languages/index.ts';
import { hits, readText } from '../tone/text/doc.ts';
import { readTriage } from '../triage/read-triage.ts';
import { placeNames, type PlaceName } from './place-names.ts';
import { troubleWords } from './words.ts';

/** That something fails which may fail for many at once, and where. */
export interface Trouble {
  topic: CaseTopic;
  places: PlaceName[];
}

const reader = readerOf(languages, [troubleWords]);

const memory = new Map<string, boolean>();
/** What is taken in is read before its turn comes. */
const remembered = 2_000;

function saysTrouble(text: string): boolean {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const [oldest] = memory.keys();
  if (oldest !== undefined && memory.size >= remembered) memory.delete(oldest);
  const says = hits(readText(text, reader), 'wave.trouble').length > 0;
  memory.set(text, says);
  return says;
}

/** Null for a message in which nothing fails, or nobody can tell what. */
export function readTrouble(text: string, own: ReadonlySet<string>): Trouble | null {
  if (!saysTrouble(text)) return null;
  const { topic } = readTriage([text]);
  return topic === 'other' ? null : { topic, places: placeNames(text, own) };
}
