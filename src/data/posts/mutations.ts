import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../client.ts';
import { refreshThread } from '../threads/cache.ts';

interface ChangePost {
  id: string;
  threadId: string;
  seenVersion: string;
  /** Null to take it back. */
  text: string | null;
  byHand: boolean;
}

/** Corrects what we posted, or takes it back. Its answer says what became of it. */
export function useChangePost() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, text, seenVersion, byHand }: ChangePost) => {
      const post = api.messages[':id'];
      const asked = { seenVersion, byHand };
      return text === null
        ? answer(post.remove.$post({ param: { id }, json: asked }))
        : answer(post.correct.$post({ param: { id }, json: { ...asked, text } }));
    },
    // Refused too: somebody may have changed it meanwhile, and the window shows it as it was.
    onSettled: (_answer, _error, { threadId }) => refreshThread(client, threadId),
  });
}
