import { isOf } from '../language/words.ts';
import type { Doc } from '../text/doc.ts';
import type { TimeFound } from '../time/find.ts';
import { phraseAt } from '../time/phrases.ts';

/** A thing owed that stands beside a time without a verb, as a hit. */
export function namedBeside(doc: Doc, time: TimeFound) {
  const { tokens, guarded, languages } = doc;
  const { things, never, verbs } = languages.commitment.named;
  const ends = (text: string) => endMarks.has(text) || languages.text.joins.has(text);
  const { sentence } = tokens[time.from]!;
  const inSentence = (i: number) => tokens[i]?.sentence === sentence;
  let from = time.from;
  while (inSentence(from - 1) && !ends(tokens[from - 1]!.text)) {
    // “New slot: Saturday” crosses its colon, «не пропаду: …» begins after it.
    if (tokens[from - 1]!.text === ':' && time.from - from > 3) break;
    from--;
  }
  let to = time.to;
  while (inSentence(to) && !ends(tokens[to]!.text)) to++;
  if (tokens[to]?.text === '?' || to - from > longest) return null;
  let found = -1;
  for (let i = from; i < to; i++) {
    if (i >= time.from && i < time.to) continue;
    const { text, kind } = tokens[i]!;
    if (kind === 'number' || guarded[i]) return null;
    if (never.has(text) && !isBound(doc, i)) return null;
    if (kind === 'word' && isOf(verbs, text)) return null;
    if (found < 0 && (things.has(text) || isWithThem(doc, i))) found = i;
  }
  if (found >= 0) return { from: found, to: found + 1 };
  // “…so 1.30 pm at the latest”: only a word given has a latest hour.
  return phraseAt(languages.namedLastCalls, tokens, time.to)
    ? { from: time.from, to: time.to }
    : null;
}

const endMarks = new Set([',', ';', '!', '?', '.', '\n']);

/** «Не позднее», “no later than”: a bound and no denial. */
function isBound({ tokens, languages }: Doc, at: number) {
  return languages.commitment.named.bounds.has(tokens[at + 1]?.text ?? '');
}

/** «Завтра она у вас», “tomorrow it's with you”. */
function isWithThem({ tokens, languages }: Doc, at: number) {
  const { getters, gives } = languages.commitment.named;
  return getters.has(tokens[at]!.text) && gives.has(tokens[at - 1]?.text ?? '');
}

/** Longer than this it is a tale. */
const longest = 18;
