import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Reply } from '#contract/reply.ts';
import { useApproveReply, useReturnReply } from '#data/replies/mutations.ts';
import { refreshThread } from '#data/threads/cache.ts';
import { showToast } from '#ui/toast-store.ts';

interface Approval {
  /** Undefined lets the words go as they are. */
  text: string | undefined;
  comment: string;
  rule: string | null;
  seenId: string | null;
}

/** The two decisions on a reply. A refusal is shown beside what is true now: the thread is read again. */
export function useDecide(reply: Reply, author: string, onDone: () => void) {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const approval = useApproveReply();
  const refusal = useReturnReply();
  const base = { id: reply.id, seenVersion: reply.version };
  const onError = () => void refreshThread(client, reply.threadId);

  function approve({ text, comment, rule, seenId }: Approval) {
    refusal.reset();
    approval.mutate(
      {
        ...base,
        lastSeenMessageId: seenId,
        ...(text === undefined ? {} : { text }),
        ...(rule === null ? {} : { rule }),
        ...(comment.trim() ? { comment: comment.trim() } : {}),
      },
      { onSuccess: () => finish('approved'), onError },
    );
  }

  function giveBack(comment: string, rule: string | null) {
    approval.reset();
    refusal.mutate(
      { ...base, comment, ...(rule === null ? {} : { rule }) },
      { onSuccess: () => finish('returned'), onError },
    );
  }

  function finish(how: 'approved' | 'returned') {
    showToast({ text: t(`done.${how}`, { author }), tone: 'success' });
    onDone();
  }

  return {
    approve,
    giveBack,
    isPending: approval.isPending || refusal.isPending,
    /** Decided here: that the reply has left the queue is no news. */
    isDone: approval.isSuccess || refusal.isSuccess,
    error: approval.error ?? refusal.error,
  };
}
