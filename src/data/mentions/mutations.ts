import type { QueryClient } from '@tanstack/react-query';
import type { IngestResult, MentionBatch } from '#contract/mention.ts';
import { answer, api } from '../client.ts';
import { refreshLists } from '../threads/cache.ts';

/** At most 100 items a batch. Sending a batch again stores nothing twice. */
export function sendMentions(
  batch: MentionBatch,
  signal?: AbortSignal,
): Promise<{ results: IngestResult[] }> {
  return answer(api.mentions.$post({ json: batch }, signal ? { init: { signal } } : undefined));
}

/** After an import: every list may have changed. */
export function mentionsArrived(client: QueryClient): Promise<void> {
  return refreshLists(client);
}
