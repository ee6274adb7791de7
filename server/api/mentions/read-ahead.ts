import { mayBeOfWave } from '#care/wave/may-be-of-wave.ts';
import { readTrouble } from '#care/wave/read-trouble.ts';
import { readTriage } from '#care/triage/read-triage.ts';
import type { MentionDelete, MentionUpsert } from '#contract/mention.ts';
import { readWords } from '../triage/read-case.ts';
import { textOf } from './apply-state.ts';

const READ_IN_A_ROW = 40;
const nobody: ReadonlySet<string> = new Set();

/**
 * Reads what customers say before the batch takes its turn: readings are remembered by their words, and whoever
 * writes holds up all others. In between others go on.
 */
export async function readAhead(
  items: readonly (MentionUpsert | MentionDelete | string)[],
  now: string,
): Promise<void> {
  for (const [nth, mention] of items.entries()) {
    if (nth % READ_IN_A_ROW === READ_IN_A_ROW - 1) await pause();
    if (typeof mention === 'string' || mention.op === 'delete' || mention.direction === 'out')
      continue;
    const words = readWords({ title: mention.title ?? null, text: textOf(mention) });
    readTriage([words], mention.rating ?? null);
    if (mayBeOfWave(mention.occurredAt, now)) readTrouble(words, nobody);
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 0));
}
