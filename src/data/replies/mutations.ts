import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Reply, SendReplyInput } from '#contract/reply.ts';
import { answer, api } from '../client.ts';
import { refreshThread } from '../threads/cache.ts';

export function useSendReply(threadId: string) {
  return useReplyMutation((input: SendReplyInput) =>
    answer(api.threads[':id'].replies.$post({ param: { id: threadId }, json: input })),
  );
}

export function useUndoReply() {
  return useReplyMutation((id: string) => answer(api.replies[':id'].undo.$post({ param: { id } })));
}

export function useWithdrawReply() {
  return useReplyMutation((id: string) =>
    answer(api.replies[':id'].withdraw.$post({ param: { id } })),
  );
}

export function useRetryReply() {
  return useReplyMutation((id: string) =>
    answer(api.replies[':id'].retry.$post({ param: { id } })),
  );
}

/** Posted by hand, or what became of a send that nobody confirmed. */
export function useConfirmPost() {
  return useReplyMutation(
    ({
      id,
      ...json
    }: { id: string } & (
      | { outcome: 'posted'; permalink?: string }
      | { outcome: 'failed'; reason: string }
    )) => answer(api.replies[':id'].confirm.$post({ param: { id }, json })),
  );
}

export function useApproveReply() {
  return useReplyMutation(
    ({
      id,
      ...json
    }: {
      id: string;
      seenVersion: number;
      lastSeenMessageId: string | null;
      text?: string;
      comment?: string;
      rule?: string;
    }) => answer(api.replies[':id'].approve.$post({ param: { id }, json })),
  );
}

export function useReturnReply() {
  return useReplyMutation(
    ({ id, ...json }: { id: string; seenVersion: number; comment: string; rule?: string }) =>
      answer(api.replies[':id'].return.$post({ param: { id }, json })),
  );
}

/** Every verb on a reply answers the reply, and changes its thread and the queue. */
function useReplyMutation<Input>(mutationFn: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (reply) => refreshThread(client, reply.threadId),
  });
}
