import type { Finding, ToneResult } from '#care/tone/types.ts';

/**
 * What may be shown while the agent types. The engine leaves out the sentence under the caret, and
 * that sentence is also the one an agent goes on writing after a pause: what was already shown of it
 * stays for as long as it is true, or hints would blink with each keystroke.
 */
export function visibleFindings(
  typed: ToneResult,
  shownBefore: ReadonlySet<string>,
  settled: () => ToneResult,
): Finding[] {
  const now = new Set(typed.shown.map(({ key }) => key));
  const isAllThere = [...shownBefore].every((key) => now.has(key));
  if (isAllThere) return typed.shown;
  return settled().shown.filter(({ key }) => now.has(key) || shownBefore.has(key));
}
