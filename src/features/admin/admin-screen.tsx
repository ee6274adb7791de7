import { Link, useParams } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useMe } from '#data/team/queries.ts';
import { cx } from '#ui/cx.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PeopleSection } from './people/people-section.tsx';
import { SourcesSection } from './sources/sources-section.tsx';

/** Who is here and for what, and where customers write: an admin's alone. */
export function AdminScreen({ part }: { part: 'people' | 'sources' }) {
  const { t } = useTranslation('admin');
  const me = useMe();
  const { personId, sourceId } = useParams({ strict: false });
  if (me.role !== 'admin')
    return (
      <EmptyState icon={Lock} title={t('adminsOnly')}>
        {t('adminsOnlyHint')}
      </EmptyState>
    );
  return (
    <div className="flex h-full min-h-0 flex-col bg-raised">
      <header className="border-b border-line px-4">
        <h1 className="sr-only">{t(part === 'people' ? 'title' : 'sources')}</h1>
        <nav aria-label={t('parts')} className="flex gap-4">
          <Link
            to="/admin"
            activeOptions={{ exact: true }}
            aria-current={part === 'people' ? 'page' : undefined}
            className={tabLook(part === 'people')}
          >
            {t('title')}
          </Link>
          <Link
            to="/admin/sources"
            aria-current={part === 'sources' ? 'page' : undefined}
            className={tabLook(part === 'sources')}
          >
            {t('sources')}
          </Link>
        </nav>
      </header>
      {part === 'people' ? (
        <PeopleSection personId={personId} />
      ) : (
        <SourcesSection sourceId={sourceId} />
      )}
    </div>
  );
}

function tabLook(isCurrent: boolean): string {
  return cx(
    '-mb-px border-b-2 py-2 text-base focus-inset',
    isCurrent
      ? 'border-accent font-semibold text-strong'
      : 'border-transparent text-muted hover:text-strong',
  );
}
