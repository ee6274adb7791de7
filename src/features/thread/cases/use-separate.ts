import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import { useSeparateCase } from '#data/cases/mutations.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { showToast } from '#ui/toast-store.ts';

/** Two matters after all: the joined case is what it was. */
export function useSeparate() {
  const { t } = useTranslation('cases');
  const failureText = useFailureText();
  const { mutateAsync, isPending } = useSeparateCase();

  async function run({ id, number }: Pick<Case, 'id' | 'number'>) {
    try {
      await mutateAsync({ id });
      showToast({ id: `case-${id}`, text: t('separated', { number }), tone: 'success' });
    } catch (error) {
      showToast({ id: `case-${id}`, text: failureText(error), tone: 'danger' });
    }
  }

  return { run, isPending };
}
