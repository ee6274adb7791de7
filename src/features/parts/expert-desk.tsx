import { useQuery } from '@tanstack/react-query';
import { MessageCircleQuestionMark } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { isAsked } from '#care/part/lifecycle.ts';
import { partQueries } from '#data/parts/queries.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { Loading } from '#ui/spinner.tsx';
import { AnsweredPart } from './answered-part.tsx';
import { QuestionCard } from './question-card.tsx';
import { useExpertAlerts } from './use-expert-alerts.ts';

/** All that an expert has here: what colleagues ask, and what was answered lately. */
export function ExpertDesk({ personId }: { personId: string }) {
  const { t } = useTranslation('parts');
  useExpertAlerts(personId);
  const query = useQuery(partQueries.own());
  if (query.isPending) return <Loading />;
  const items = query.data ?? [];
  const asked = items.filter(isAsked);
  const answered = items.filter((part) => !isAsked(part));
  return (
    <div className="h-full overflow-y-auto bg-raised">
      <div className="mx-auto flex max-w-3xl flex-col gap-4 p-4">
        <header>
          <h1 className="text-lg font-semibold text-strong">{t('desk.title')}</h1>
          <p className="text-sm text-normal">{t('desk.hint')}</p>
        </header>
        <FailureBanner error={query.error} />
        {asked.length === 0 ? (
          <EmptyState icon={MessageCircleQuestionMark} title={t('desk.none')}>
            {t('desk.noneHint')}
          </EmptyState>
        ) : (
          <ul aria-label={t('desk.list')} className="flex flex-col gap-4">
            {asked.map((part) => (
              <li key={part.id}>
                <QuestionCard part={part} />
              </li>
            ))}
          </ul>
        )}
        {answered.length > 0 && (
          <section aria-label={t('desk.answered')} className="flex flex-col gap-2">
            <h2 className="text-xs font-medium text-muted">{t('desk.answered')}</h2>
            {answered.map((part) => (
              <AnsweredPart key={part.id} part={part} />
            ))}
          </section>
        )}
      </div>
    </div>
  );
}
