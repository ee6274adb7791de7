import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Reply } from '#contract/reply.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { showToast } from '#ui/toast-store.ts';
import { answeredAddress } from './answered-address.ts';

/** Gives a reply into the agent's hands: its words on the clipboard, the page beside them. */
export function useHandOver(): (reply: Reply) => Promise<void> {
  const { t } = useTranslation('composer');
  const client = useQueryClient();
  return async function handOver(reply) {
    const messages = client.getQueryData(threadQueries.messages(reply.threadId).queryKey);
    const address = answeredAddress(messages?.pages ?? [], reply);
    try {
      await navigator.clipboard.writeText(reply.text);
      showToast({ text: t('assisted.copied'), tone: 'success' });
    } catch {
      showToast({ text: t('assisted.notCopied'), tone: 'warn' });
    }
    if (address) window.open(address, '_blank', 'noopener,noreferrer');
  };
}
