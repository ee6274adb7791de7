import type { CaseTopic } from '#contract/triage-names.ts';
import { readMessage } from '../triage/read-message.ts';
import { readTriage } from '../triage/read-triage.ts';
import { placeNames, type PlaceName } from './place-names.ts';

/** That something fails which may fail for many at once, and where. */
export interface Trouble {
  topic: CaseTopic;
  places: PlaceName[];
}

/** Null for a message in which nothing fails, or nobody can tell what. */
export function readTrouble(text: string, own: ReadonlySet<string>): Trouble | null {
  if (!readMessage(text).words.has('wave.trouble')) return null;
  const { topic } = readTriage([text]);
  return topic === 'other' ? null : { topic, places: placeNames(text, own) };
}
