import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import { useReopenCase, useUndoReopen } from '#data/cases/mutations.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { showToast } from '#ui/toast-store.ts';

/** Not solved after all: the same number goes on; the toast takes it back. */
export function useReopen() {
  const { t } = useTranslation('resolution');
  const failureText = useFailureText();
  const { mutateAsync: reopen, isPending } = useReopenCase();
  const { mutateAsync: undo } = useUndoReopen();

  // Not with the callbacks of `mutate`: they are dropped when the open case takes the bar away.
  async function run({ id, number }: Case, messageId: string | null) {
    const toast = `case-${id}`;
    try {
      const { version } = await reopen({ id, ...(messageId ? { messageId } : {}) });
      showToast({
        id: toast,
        text: t('done.reopened', { number }),
        tone: 'success',
        action: { label: t('undo'), onAction: () => void takeBack(id, version) },
      });
    } catch (error) {
      showToast({ id: toast, text: failureText(error), tone: 'danger' });
    }
  }

  async function takeBack(id: string, seenVersion: number) {
    const toast = `case-${id}`;
    try {
      const { number } = await undo({ id, seenVersion });
      showToast({ id: toast, text: t('done.takenBack', { number }), tone: 'success' });
    } catch (error) {
      showToast({ id: toast, text: failureText(error), tone: 'danger' });
    }
  }

  return { run, isPending };
}
