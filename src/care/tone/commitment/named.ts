import { noOwed, owed } from '../lexicon/owed.ts';
import type { Doc } from '../text/doc.ts';
import type { Token } from '../text/tokens.ts';
import { isRussianPast } from '../text/verbs.ts';
import type { TimeFound } from '../time/find.ts';
import { isThirdPerson } from './third-person.ts';

const ends = /^(?:[,;!?.\n]|и|а|но|and|but|so)$/;
const request =
  /^(?!(?:planned|scheduled|booked|agreed|confirmed|promised)$).*(?:йте|ите|йтесь|итесь|ть|ться|чь|ed)$/;

/** A thing owed that stands beside a time without a verb, as a hit. */
export function namedBeside({ tokens, guarded }: Doc, time: TimeFound) {
  const { sentence } = tokens[time.from]!;
  const inSentence = (i: number) => tokens[i]?.sentence === sentence;
  let from = time.from;
  while (inSentence(from - 1) && !ends.test(tokens[from - 1]!.text)) {
    // “New slot: Saturday” crosses its colon, «не пропаду: …» begins after it.
    if (tokens[from - 1]!.text === ':' && time.from - from > 3) break;
    from--;
  }
  let to = time.to;
  while (inSentence(to) && !ends.test(tokens[to]!.text)) to++;
  if (tokens[to]?.text === '?' || to - from > longest) return null;
  let found = -1;
  for (let i = from; i < to; i++) {
    if (i >= time.from && i < time.to) continue;
    const { text, kind } = tokens[i]!;
    if (kind === 'number' || guarded[i]) return null;
    if (noOwed.has(text) && !isBound(tokens, i)) return null;
    if (kind === 'word' && (isThirdPerson(text) || isRussianPast(text) || request.test(text)))
      return null;
    if (found < 0 && (owed.has(text) || isWithThem(tokens, i))) found = i;
  }
  if (found >= 0) return { from: found, to: found + 1 };
  return isLastCall(tokens, time) ? { from: time.from, to: time.to } : null;
}

/** “…so 1.30 pm at the latest”: only a word given has a latest hour. */
function isLastCall(tokens: readonly Token[], { to }: TimeFound) {
  return tokens[to]?.text === 'at' && /^(?:the|latest)$/.test(tokens[to + 1]?.text ?? '');
}

/** «Не позднее», “no later than”: a bound and no denial. */
function isBound(tokens: readonly Token[], at: number) {
  return /^(?:позднее|позже|later)$/.test(tokens[at + 1]?.text ?? '');
}

/** «Завтра она у вас», “tomorrow it's with you”. */
function isWithThem(tokens: readonly Token[], at: number) {
  return (
    /^(?:вас|вам|you)$/.test(tokens[at]!.text) && /^(?:у|к|with)$/.test(tokens[at - 1]?.text ?? '')
  );
}

/** Longer than this it is a tale. */
const longest = 18;
