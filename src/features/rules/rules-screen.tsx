import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { isLead } from '#care/team/roles.ts';
import { useNow } from '#data/clock.ts';
import { guidanceQueries } from '#data/guidance/queries.ts';
import { useMe } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailedState } from '#ui/failed-state.tsx';
import { Loading } from '#ui/spinner.tsx';
import { Examples } from './examples.tsx';
import { RuleTable } from './rule-table.tsx';

/** The lead's side of the guidance: what each rule does to replies, and how grave it is where. */
export function RulesScreen() {
  const { t } = useTranslation('rules');
  const me = useMe();
  if (isLead(me)) return <Rules />;
  return (
    <EmptyState icon={Lock} title={t('leadsOnly')}>
      {t('leadsOnlyHint')}
    </EmptyState>
  );
}

function Rules() {
  const { t } = useTranslation('rules');
  const format = useFormat();
  const now = useNow();
  const { data, error, refetch } = useQuery(guidanceQueries.rules());
  if (!data && error)
    return <FailedState title={t('unread')} error={error} onAgain={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="h-full overflow-y-auto bg-raised">
      <div className="mx-auto flex max-w-6xl flex-col gap-6 px-6 py-5 max-md:px-3">
        <header className="flex flex-col gap-1">
          <h1 className="text-xl font-semibold text-strong">{t('title')}</h1>
          <p className="max-w-prose text-sm text-muted">
            {t('intro', { since: format.date(`${data.since}T12:00:00Z`, now) })}
          </p>
        </header>
        <RuleTable reports={data.reports} settings={data.settings} />
        <Examples examples={data.examples} />
      </div>
    </div>
  );
}
