import { useQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { withStandard } from '#care/calendar/hours-of.ts';
import { calendarQueries } from '#data/calendars/queries.ts';
import { sourceQueries } from '#data/sources/queries.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailedState } from '#ui/failed-state.tsx';
import { Loading } from '#ui/spinner.tsx';
import { SourceEditor } from './source-editor.tsx';
import { SourceList } from './source-list.tsx';

/** Every place where customers write, and one of them to be changed. */
export function SourcesSection({ sourceId }: { sourceId: string | undefined }) {
  const { t } = useTranslation('sources');
  const sources = useQuery(sourceQueries.all());
  const calendars = useQuery(calendarQueries.all());
  const asked = [sources, calendars];
  const failed = asked.find(({ data, error }) => !data && error);
  if (failed) {
    const again = () => asked.forEach(({ data, refetch }) => !data && void refetch());
    return <FailedState title={t('unread')} error={failed.error} onAgain={again} />;
  }
  if (!sources.data || !calendars.data) return <Loading />;
  const byName = sources.data.toSorted((a, b) => a.name.localeCompare(b.name));
  const current = byName.find(({ id }) => id === sourceId) ?? byName[0];
  if (!current)
    return (
      <EmptyState icon={Inbox} title={t('none')}>
        {t('noneHint')}
      </EmptyState>
    );
  return (
    <div className="flex min-h-0 flex-1 max-md:flex-col max-md:overflow-y-auto">
      <SourceList sources={byName} currentId={current.id} />
      <SourceEditor key={current.id} source={current} calendars={withStandard(calendars.data)} />
    </div>
  );
}
