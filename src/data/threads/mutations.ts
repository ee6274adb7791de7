import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Place } from '#contract/reply.ts';
import { answer, api, done } from '../client.ts';
import { refreshThread } from './cache.ts';

export function useAddNote(threadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) =>
      answer(api.threads[':id'].notes.$post({ param: { id: threadId }, json: { text } })),
    onSuccess: () => refreshThread(client, threadId),
  });
}

/** The words of a message with what is hidden in them. They go to whoever asked, not into the cache. */
export function useShowPersonal() {
  return useMutation({
    mutationFn: (messageId: string) =>
      answer(api.messages[':id'].show.$post({ param: { id: messageId } })),
  });
}

/** Called while somebody types: says nothing to the cache, or the words under the caret would jump. */
export function saveDraft(
  threadId: string,
  draft: { text: string; fileIds: string[]; place: Place | null },
) {
  return answer(api.threads[':id'].draft.$put({ param: { id: threadId }, json: draft }));
}

export function deleteDraft(threadId: string) {
  return done(api.threads[':id'].draft.$delete({ param: { id: threadId } }));
}
