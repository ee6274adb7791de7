import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Message } from '#contract/message.ts';
import { useChangePost } from '#data/posts/mutations.ts';
import { showToast } from '#ui/toast-store.ts';

/**
 * Changes a post and says what became of it. `refused` holds the channel's words where it stands as it
 * stood; where nobody knows, the message itself says so.
 */
export function useChange({ id, threadId, version: seenVersion }: Message, onClose: () => void) {
  const { t } = useTranslation('posts');
  const { mutateAsync, error, isPending } = useChangePost();
  const [refused, setRefused] = useState<string | null>(null);

  async function change(text: string | null, byHand: boolean) {
    if (isPending) return;
    setRefused(null);
    try {
      const { outcome, reason } = await mutateAsync({ id, threadId, seenVersion, text, byHand });
      if (outcome === 'refused') return setRefused(reason);
      onClose();
      const what = outcome === 'unknown' ? 'unknown' : text === null ? 'deleted' : 'corrected';
      const tone = outcome === 'unknown' ? 'warn' : 'success';
      showToast({ id: `post-${id}`, text: t(`done.${what}`), tone });
    } catch {
      // Said in the dialog; the words stay.
    }
  }

  return { change, error, refused, isPending };
}
