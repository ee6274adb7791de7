import { useTranslation } from '#i18n/use-translation.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import { StatusChip } from '#marks/status-chip.tsx';
import { JoinedInto } from './joined-into.tsx';
import { Part } from './part.tsx';

/** Every matter of this customer and how it ended. */
export function CaseList({ cases, repeats }: Pick<ThreadDetail, 'cases' | 'repeats'>) {
  const { t } = useTranslation('customer');
  const format = useFormat();
  const now = useNow();
  if (cases.length === 0) return null;
  return (
    <Part title={t('cases')}>
      <ul aria-label={t('cases')} className="flex flex-col gap-2">
        {cases.map((item) => (
          <li key={item.id} className="flex flex-col gap-0.5">
            <span className="flex flex-wrap items-center gap-1.5">
              <span className="text-sm font-medium text-strong">{item.number}</span>
              <StatusChip status={item.status} outcome={item.outcome} />
            </span>
            <span className="text-xs text-muted">
              {t('opened', { date: format.date(item.openedAt, now) })}
              {item.closedAt && ` · ${t('closed', { date: format.date(item.closedAt, now) })}`}
              {repeats[item.id] && ` · ${t('wroteAgain', { count: repeats[item.id] })}`}
              {item.reopenedCount > 0 && ` · ${t('reopened', { count: item.reopenedCount })}`}
            </span>
            {item.foldedIntoId !== null && <JoinedInto joined={item} cases={cases} />}
          </li>
        ))}
      </ul>
    </Part>
  );
}
