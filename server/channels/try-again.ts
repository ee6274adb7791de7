import type { Posted } from './connector.ts';

const FIRST_PAUSE_SECONDS = 15;
const LONGEST_PAUSE_SECONDS = 600;
/** An hour and a quarter of pauses. */
const MOST_ATTEMPTS = 12;

/** For what has not left: again after a pause that grows, or after as long as the channel asks for; in the end it has failed. */
export function tryAgain(attempt: number, reason: string, askedSeconds = 0): Posted {
  if (attempt >= MOST_ATTEMPTS) return { state: 'failed', code: 'away', reason };
  const pause = Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (attempt - 1));
  return { state: 'retry', afterSeconds: Math.max(pause, askedSeconds), reason };
}
