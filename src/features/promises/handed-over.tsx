import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#i18n/use-translation.ts';
import { useNow } from '#data/clock.ts';
import { useTakeBack } from '#data/promises/mutations.ts';
import { promiseQueries } from '#data/promises/queries.ts';
import { usePeople } from '#data/team/queries.ts';
import { DueChip } from '#marks/due-chip.tsx';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { Button } from '#ui/button.tsx';
import { showToast } from '#ui/toast-store.ts';

/** What is with a substitute, until the agent is back. */
export function HandedOver({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('handover');
  const failureText = useFailureText();
  const now = useNow();
  const people = usePeople();
  const handedOver = useQuery(promiseQueries.own()).data?.handedOver ?? [];
  const takeBack = useTakeBack();
  if (handedOver.length === 0) return null;

  function back() {
    takeBack.mutate(undefined, {
      onSuccess: ({ promises }) => {
        showToast({ text: t('isBack', { count: promises.length }), tone: 'success' });
        onBack();
      },
      onError: (error) => showToast({ text: failureText(error), tone: 'danger' }),
    });
  }

  return (
    <section className="flex flex-col gap-2 rounded-md border border-line p-3 text-sm">
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-medium text-strong">{t('away')}</h3>
        <Button size="sm" isPending={takeBack.isPending} onClick={back}>
          {t('back')}
        </Button>
      </div>
      <ul aria-label={t('away')} className="flex flex-col gap-2">
        {handedOver.map((promise) => (
          <li key={promise.id} className="flex flex-col items-start gap-0.5">
            <span dir="auto" className="wrap-anywhere">
              {promise.text}
            </span>
            <span className="flex flex-wrap items-center gap-1.5 text-xs text-muted">
              <DueChip dueAt={promise.dueAt} now={now} />
              {t('with', { name: people.find(({ id }) => id === promise.keeperId)?.name ?? '' })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
