import { readMessage } from '#care/triage/read-message.ts';
import type { MentionDelete, MentionUpsert } from '#contract/mention.ts';
import { readWords } from '../triage/read-case.ts';
import { textOf } from './apply-state.ts';

const READ_IN_A_ROW = 40;

/**
 * Reads what customers say before the batch takes its turn: readings are remembered by their words, and whoever
 * writes holds up all others. In between others go on.
 */
export async function readAhead(
  items: readonly (MentionUpsert | MentionDelete | string)[],
): Promise<void> {
  for (const [nth, mention] of items.entries()) {
    if (nth % READ_IN_A_ROW === READ_IN_A_ROW - 1) await pause();
    if (typeof mention === 'string' || mention.op === 'delete' || mention.direction === 'out')
      continue;
    readMessage(readWords({ title: mention.title ?? null, text: textOf(mention) }));
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 0));
}
