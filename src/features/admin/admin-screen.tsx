import { Link, useParams } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useMe } from '#data/team/queries.ts';
import { cx } from '#ui/cx.ts';
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
      <header className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line px-4 py-2">
        <h1 className="text-base font-semibold text-strong">{t('title')}</h1>
        <nav aria-label={t('sections')} className="flex flex-wrap gap-1 text-sm">
          <Link to="/admin" className={tab}>
            {t('people')}
          </Link>
          <Link to="/calendars" className={tab}>
            {t('calendars')}
          </Link>
          <Link to="/rules" className={tab}>
            {t('rules')}
          </Link>
          <Link to="/trust" className={tab}>
            {t('trust')}
          </Link>
        </nav>
      </header>
      <PeopleSection personId={personId} />
    </div>
  );
}

const tab = cx(
  'rounded-md px-2.5 py-1 text-normal hover:bg-hover hover:text-strong focus-inset',
  'selected:bg-selected selected:font-medium selected:text-strong',
);
