import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import { useReopenCase } from '#data/cases/mutations.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { showToast } from '#ui/toast-store.ts';

/** Not solved after all: the same number goes on. */
export function useReopen() {
  const { t } = useTranslation('resolution');
  const failureText = useFailureText();
  const { mutateAsync, isPending } = useReopenCase();

  // Not with the callbacks of `mutate`: they are dropped when the open case takes the bar away.
  async function run({ id, number }: Case, messageId: string | null) {
    try {
      await mutateAsync({ id, ...(messageId ? { messageId } : {}) });
      showToast({ text: t('done.reopened', { number }), tone: 'success' });
    } catch (error) {
      showToast({ text: failureText(error), tone: 'danger' });
    }
  }

  return { run, isPending };
}
