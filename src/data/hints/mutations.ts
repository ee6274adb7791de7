import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { HintState, ShownHint } from '#contract/hint.ts';
import { answer, api } from '../client.ts';
import { refreshThread } from '../threads/cache.ts';

/** What a person says to a hint in this thread; "same" makes one thread of two. */
export function useAnswerHint(threadId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ hint, says }: { hint: ShownHint; says: HintState }) =>
      answer(
        api.hints[':id'].answer.$post({
          param: { id: hint.id },
          json: { threadId, answer: says },
        }),
      ),
    onSuccess: (_answered, { hint }) =>
      Promise.all([refreshThread(client, threadId), refreshThread(client, hint.otherThreadId)]),
  });
}
