import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Reply } from '#contract/reply.ts';
import { useUndoReply } from '#data/replies/mutations.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { showToast } from '#ui/toast-store.ts';
import { replyBoxId } from '../composer-commands.ts';
import { deskIdOf } from '../desk.ts';
import { useTakenBack } from '../replies/use-taken-back.ts';

/** Calls a held reply back; its words are in the composer again, whatever thread is on screen. */
export function useUndo() {
  const { t } = useTranslation('composer');
  const client = useQueryClient();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const undo = useUndoReply();
  const takenBack = useTakenBack();

  function open(threadId: string) {
    void navigate({ to: '/inbox/$view/$threadId', params: { view: 'all', threadId } });
  }

  function undoReply(reply: Reply) {
    undo.mutate(reply.id, {
      onSuccess: (back) => {
        takenBack(back);
        // A thread that is not on screen is not read again, and would still show the reply as held.
        client.setQueryData(
          threadQueries.detail(back.threadId).queryKey,
          (detail) =>
            detail && { ...detail, replies: detail.replies.filter(({ id }) => id !== back.id) },
        );
        if (document.getElementById(replyBoxId(deskIdOf(back.authorId, back.threadId)))) return;
        showToast({
          text: t('undo.backInDraft'),
          action: { label: t('undo.open'), onAction: () => open(back.threadId) },
        });
      },
      onError: (error) => showToast({ text: failureText(error), tone: 'warn' }),
    });
  }

  return { undoReply, isUndoing: undo.isPending };
}
