import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#i18n/use-translation.ts';
import type { PromiseCount, PromiseCounts as Counts } from '#contract/promise.ts';
import { caseTopics } from '#contract/triage-names.ts';
import { promiseQueries } from '#data/promises/queries.ts';
import { sourceQueries } from '#data/sources/queries.ts';
import { usePeople } from '#data/team/queries.ts';
import { FailureBanner } from '#ui/failure-banner.tsx';

/** How promises ended of late: whose, where and about what. */
export function PromiseCounts() {
  const { t } = useTranslation(['ledger', 'triage']);
  const people = usePeople();
  const sources = useQuery(sourceQueries.all()).data ?? [];
  const { data, error } = useQuery(promiseQueries.counts());
  if (error) return <FailureBanner error={error} className="mt-4" />;
  if (!data) return null;
  const topicOf = (id: string | null) => caseTopics.find((topic) => topic === id);
  const names: Record<keyof typeof groups, (id: string | null) => string> = {
    byPerson: (id) => people.find((person) => person.id === id)?.name ?? '',
    bySource: (id) => sources.find((source) => source.id === id)?.name ?? t('counts.noSource'),
    byTopic: (id) => {
      const topic = topicOf(id);
      return topic ? t(`triage:topic.${topic}`) : t('counts.noTopic');
    },
  };
  return (
    <section className="mt-6">
      <h2 className="text-lg font-semibold text-strong">{t('counts.title')}</h2>
      <p className="mb-2 text-sm">{t('counts.hint', { days: data.days })}</p>
      {data.byPerson.length === 0 ? (
        <p className="text-sm text-muted">{t('counts.none')}</p>
      ) : (
        <div className="flex flex-wrap items-start gap-6">
          {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
            <CountTable
              key={group}
              what={t(`counts.group.${groups[group]}`)}
              counts={data[group]}
              nameOf={names[group]}
            />
          ))}
        </div>
      )}
    </section>
  );
}

const groups = {
  byPerson: 'person',
  bySource: 'source',
  byTopic: 'topic',
} as const satisfies Partial<Record<keyof Counts, string>>;

interface CountTableProps {
  what: string;
  counts: readonly PromiseCount[];
  nameOf: (id: string | null) => string;
}

function CountTable({ what, counts, nameOf }: CountTableProps) {
  const { t } = useTranslation('ledger');
  return (
    <table aria-label={t('counts.by', { what })} className="border-collapse text-sm">
      <thead>
        <tr className="border-b border-line text-left text-xs text-muted">
          <th scope="col" className="px-2 py-1.5 font-medium">
            {what}
          </th>
          {ends.map((end) => (
            <th key={end} scope="col" className="px-2 py-1.5 text-right font-medium">
              {t(`counts.${end}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={count.id} className="border-b border-line">
            <th scope="row" className="px-2 py-1.5 text-left font-normal text-strong">
              {nameOf(count.id)}
            </th>
            {ends.map((end) => (
              <td key={end} className="px-2 py-1.5 text-right tabular-nums">
                {count[end]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const ends = ['kept', 'broken', 'withdrawn'] as const;
