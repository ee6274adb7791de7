import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { isLead } from '#care/team/roles.ts';
import { sourceQueries } from '#data/sources/queries.ts';
import { useMe, usePeople } from '#data/team/queries.ts';
import { trustQueries, useSetTrust } from '#data/team/trust.ts';
import { Banner } from '#ui/banner.tsx';
import { cx } from '#ui/cx.ts';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { linkLook } from '#ui/link.tsx';
import { Loading } from '#ui/spinner.tsx';
import { TrustRow } from './trust-row.tsx';

/** Whom the leads let go, source by source: the figures suggest, a lead decides. */
export function TrustScreen({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('trust');
  const mayLead = isLead(useMe());
  const query = useQuery({ ...trustQueries.standings(), enabled: mayLead });
  const sources = useQuery(sourceQueries.all());
  const people = usePeople();
  const setTrust = useSetTrust();
  if (!mayLead) return <Banner title={t('onlyLeads')} className="m-4" />;
  // A row of a source without its name would read as the agent's own.
  if (query.isPending || sources.isPending) return <Loading />;
  return (
    <div className="h-full overflow-auto bg-raised p-4">
      <header className="mb-3 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="text-lg font-semibold text-strong">{t('title')}</h2>
        <p className="min-w-64 flex-1 text-sm">{t('hint')}</p>
        <Link to="/review" className={cx(linkLook, 'text-sm')}>
          {t('toReview')}
        </Link>
      </header>
      <FailureBanner error={query.error ?? setTrust.error} className="mb-3" />
      <table aria-label={t('title')} className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-b border-line text-left text-xs text-muted">
            {columns.map((column) => (
              <th key={column} scope="col" className="px-2 py-1.5 font-medium">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {query.data?.map((standing) => (
            <TrustRow
              key={`${standing.personId} ${standing.sourceId}`}
              standing={standing}
              person={people.find(({ id }) => id === standing.personId)?.name ?? ''}
              source={sources.data?.find(({ id }) => id === standing.sourceId)?.name ?? null}
              isPending={setTrust.isPending}
              onSet={(level) =>
                setTrust.mutate({
                  id: standing.personId,
                  sourceId: standing.sourceId,
                  level,
                  seenTrust: standing.trust,
                })
              }
            />
          ))}
        </tbody>
      </table>
      {children}
    </div>
  );
}

const columns = [
  'who',
  'read',
  'sent',
  'returned',
  'edited',
  'warned',
  'promises',
  'step',
] as const;
