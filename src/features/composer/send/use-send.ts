import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { newestAnswer } from '#care/reply/newest-answer.ts';
import type { Message } from '#contract/message.ts';
import type { Reply, SendReplyInput } from '#contract/reply.ts';
import { Failure } from '#data/failure.ts';
import { useSendReply } from '#data/replies/mutations.ts';
import { replyQueries } from '#data/replies/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { showToast } from '#ui/toast-store.ts';
import { changeDesk, clearedReply, deskIdOf, readDesk } from '../desk.ts';
import { sent } from '../draft/draft-state.ts';
import { keeperOf } from '../draft/keepers.ts';
import { attemptFor } from './attempt.ts';
import { newestInbound } from './last-seen.ts';
import { isAnswerLost, settle } from './lost-answer.ts';

export type SendContent = Omit<
  SendReplyInput,
  'clientKey' | 'lastSeenMessageId' | 'lastSeenAnswerId'
>;

export interface Sending {
  send: (content: SendContent) => Promise<Reply | undefined>;
  isSending: boolean;
  /** Why the API did not take it; null once the words change. */
  failure: Failure | null;
  /** It was held back, because the customer wrote again or somebody else answered. */
  isNewsUnread: boolean;
  forgetFailure: () => void;
}

/**
 * Hands a reply to the API. The words stay on the desk until it has answered, and the same words keep
 * their key, so that a lost answer and a second press make one reply (`docs/adr/0033-a-press-is-known-by-its-key.md`).
 */
export function useSend(personId: string, threadId: string): Sending {
  const { t } = useTranslation('composer');
  const client = useQueryClient();
  const sendReply = useSendReply(threadId);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const deskId = deskIdOf(personId, threadId);

  async function send(content: SendContent) {
    const keeper = keeperOf(client, { personId, threadId });
    const before = readDesk(deskId).attempt;
    setSending(true);
    setFailure(null);
    await keeper.hold();
    const attempt = attemptFor(before, content, () => crypto.randomUUID());
    try {
      // Words were changed while the answer to the last press was lost: it may have gone out as it was.
      if (before && before !== attempt && (await settle(before, personId, threadId))) {
        showToast({ text: t('send.takenBefore'), tone: 'warn' });
        return undefined;
      }
      changeDesk(deskId, { attempt });
      // Beside the request, not before it: a press is on its way at once.
      void keeper.remember();
      const reply = await sendReply.mutateAsync({
        ...content,
        clientKey: attempt.clientKey,
        lastSeenMessageId: newestSeen()?.id ?? null,
        lastSeenAnswerId: newestAnswerSeen(),
      });
      changeDesk(deskId, clearedReply(sent(readDesk(deskId).draft, reply.createdAt)));
      if (reply.state === 'in-review')
        showToast({ text: t('send.sentForReview'), tone: 'success' });
      return reply;
    } catch (error) {
      const why = error instanceof Failure ? error : new Failure('internal', String(error));
      setFailure(why);
      if (isAnswerLost(why)) void client.resetQueries({ queryKey: pressKey() });
      else changeDesk(deskId, { attempt: null });
      // What the API knows may have changed under us: the news, a closed place.
      void client.invalidateQueries({ queryKey: threadQueries.detail(threadId).queryKey });
      void client.invalidateQueries({ queryKey: threadQueries.messages(threadId).queryKey });
      return undefined;
    } finally {
      keeper.release();
      setSending(false);
    }
  }

  function pressKey() {
    return replyQueries.ofPress(threadId, readDesk(deskId).attempt?.clientKey ?? '').queryKey;
  }

  function newestAnswerSeen(): string | null {
    const pages = client.getQueryData(threadQueries.messages(threadId).queryKey)?.pages ?? [];
    const replies = client.getQueryData(threadQueries.detail(threadId).queryKey)?.replies ?? [];
    const messages = pages.flatMap((page) => page.messages);
    return newestAnswer(personId, messages, replies)?.id ?? null;
  }

  function newestSeen(): Message | undefined {
    return newestInbound(
      client.getQueryData(threadQueries.messages(threadId).queryKey)?.pages ?? [],
    );
  }

  return {
    send,
    isSending,
    failure,
    isNewsUnread: failure?.code === 'thread_moved_on',
    forgetFailure: () => setFailure(null),
  };
}
