import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import { useSeparateCase } from '#data/cases/mutations.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { Button } from '#ui/button.tsx';
import { showToast } from '#ui/toast-store.ts';

/** Where a joined case goes on; pressed, the two part again. */
export function JoinedInto({ joined, cases }: { joined: Case; cases: readonly Case[] }) {
  const { t } = useTranslation('customer');
  const failureText = useFailureText();
  const separate = useSeparateCase();
  const into = cases.find(({ id }) => id === joined.foldedIntoId);
  if (!into) return null;
  const toast = `case-${joined.id}`;
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
      {t('joinedInto', { number: into.number })}
      <Button
        size="sm"
        variant="quiet"
        isPending={separate.isPending}
        aria-label={t('separateCase', { number: joined.number })}
        onClick={() =>
          separate.mutate(
            { id: joined.id },
            {
              onSuccess: ({ number }) =>
                showToast({ id: toast, text: t('separated', { number }), tone: 'success' }),
              onError: (error) =>
                showToast({ id: toast, text: failureText(error), tone: 'danger' }),
            },
          )
        }
      >
        {t('separate')}
      </Button>
    </span>
  );
}
