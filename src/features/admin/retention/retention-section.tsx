import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#i18n/use-translation.ts';
import { retentionQueries } from '#data/retention/queries.ts';
import { FailedState } from '#ui/failed-state.tsx';
import { Loading } from '#ui/spinner.tsx';
import { RetentionForm } from './retention-form.tsx';

/** How long the data of customers who are silent are kept. */
export function RetentionSection() {
  const { t } = useTranslation('retention');
  const { data, error, refetch } = useQuery(retentionQueries.set());
  if (data)
    return (
      <section
        aria-label={t('title')}
        className="min-h-0 flex-1 overflow-y-auto p-6 max-md:overflow-visible"
      >
        <div className="flex max-w-2xl flex-col gap-5">
          <h2 className="text-lg font-semibold text-strong">{t('title')}</h2>
          <p className="text-sm text-muted">{t('hint')}</p>
          <RetentionForm retention={data} />
        </div>
      </section>
    );
  if (!error) return <Loading />;
  return <FailedState title={t('unread')} error={error} onAgain={() => void refetch()} />;
}
