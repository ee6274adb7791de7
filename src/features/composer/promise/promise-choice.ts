import type { PromiseDraft } from '#contract/promise.ts';
import type { FoundPromise } from '#care/tone/types.ts';

/**
 * `found`: what the words promise. `set`: the agent said what and by when. `none`: the agent said that
 * these words, as they stood, promise nothing; other words may.
 */
export type PromiseChoice =
  | { kind: 'found' }
  | { kind: 'set'; promise: PromiseDraft }
  | { kind: 'none'; words: string };

/** The promise that goes along with the reply. */
export function promiseOf(
  choice: PromiseChoice,
  found: FoundPromise | null,
  text: string,
): PromiseDraft | null {
  if (choice.kind === 'set') return choice.promise;
  if (!found?.at) return null;
  if (choice.kind === 'none' && choice.words === wordsOf(found, text)) return null;
  const what = found.what.trim() || wordsOf(found, text);
  return what ? { text: what, dueAt: found.at } : null;
}

export function withoutPromise(found: FoundPromise | null, text: string): PromiseChoice {
  return found?.at ? { kind: 'none', words: wordsOf(found, text) } : { kind: 'found' };
}

function wordsOf(found: FoundPromise, text: string): string {
  return text.slice(found.start, found.end).trim();
}
