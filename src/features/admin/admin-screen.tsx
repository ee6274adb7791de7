import { Link, useParams } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useMe } from '#data/team/queries.ts';
import { cx } from '#ui/cx.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PeopleSection } from './people/people-section.tsx';
import { RetentionSection } from './retention/retention-section.tsx';
import { SourcesSection } from './sources/sources-section.tsx';

const parts = [
  { id: 'people', to: '/admin', title: 'title' },
  { id: 'sources', to: '/admin/sources', title: 'sources' },
  { id: 'retention', to: '/admin/retention', title: 'retention' },
] as const;

/** Who is here and for what, where customers write, and how long they are remembered: an admin's alone. */
export function AdminScreen({ part }: { part: (typeof parts)[number]['id'] }) {
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
        <h1 className="sr-only">{t(parts.find(({ id }) => id === part)?.title ?? 'title')}</h1>
        <nav aria-label={t('parts')} className="flex gap-4">
          {parts.map(({ id, to, title }) => (
            <Link
              key={id}
              to={to}
              activeOptions={{ exact: true }}
              aria-current={part === id ? 'page' : undefined}
              className={tabLook(part === id)}
            >
              {t(title)}
            </Link>
          ))}
        </nav>
      </header>
      {part === 'people' && <PeopleSection personId={personId} />}
      {part === 'sources' && <SourcesSection sourceId={sourceId} />}
      {part === 'retention' && <RetentionSection />}
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
