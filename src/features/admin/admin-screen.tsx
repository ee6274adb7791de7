import { useParams } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useMe } from '#data/team/queries.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PeopleSection } from './people/people-section.tsx';

/** Who is here and for what: an admin's alone. */
export function AdminScreen() {
  const { t } = useTranslation('admin');
  const me = useMe();
  const { personId } = useParams({ strict: false });
  if (me.role !== 'admin')
    return (
      <EmptyState icon={Lock} title={t('adminsOnly')}>
        {t('adminsOnlyHint')}
      </EmptyState>
    );
  return (
    <div className="flex h-full min-h-0 flex-col bg-raised">
      <header className="border-b border-line px-4 py-2">
        <h1 className="text-base font-semibold text-strong">{t('title')}</h1>
      </header>
      <PeopleSection personId={personId} />
    </div>
  );
}
