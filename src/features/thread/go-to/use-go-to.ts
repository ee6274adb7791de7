import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { LandmarkQuery } from '#contract/landmark.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { useFindLandmark } from '#data/threads/landmark.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { useCommands } from '#lib/commands/registry.ts';
import { showToast } from '#ui/toast-store.ts';

/** The way to a date, a case or a promise, from a dialog and from the palette. */
export function useGoTo(detail: ThreadDetail, jump: (messageId: string) => void) {
  const { t } = useTranslation('thread');
  const failureText = useFailureText();
  const { mutateAsync: find } = useFindLandmark(detail.row.id);
  const [isOpen, setOpen] = useState(false);

  async function go(to: LandmarkQuery) {
    setOpen(false);
    try {
      const { messageId } = await find(to);
      // The dialog gives the focus back to where it was: the message takes it after that.
      requestAnimationFrame(() => requestAnimationFrame(() => jump(messageId)));
    } catch (error) {
      showToast({ text: failureText(error), tone: 'danger' });
    }
  }

  const group = t('title');
  useCommands([
    {
      id: 'thread.go-to',
      label: t('goTo.command'),
      group,
      keys: 'KeyG',
      run: () => setOpen(true),
    },
    ...detail.cases.map(({ id, number }) => ({
      id: `thread.go-to.${id}`,
      label: t('goTo.case', { number }),
      group,
      run: () => void go({ case: id }),
    })),
    ...detail.promises.map(({ id, text }) => ({
      id: `thread.go-to.${id}`,
      label: t('goTo.promise', { text }),
      group,
      run: () => void go({ promise: id }),
    })),
  ]);
  return { isOpen, close: () => setOpen(false), go: (to: LandmarkQuery) => void go(to) };
}
