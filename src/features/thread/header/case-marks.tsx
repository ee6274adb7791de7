import { Repeat } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { StatusChip } from '#marks/status-chip.tsx';
import { Chip } from '#ui/chip.tsx';

interface CaseMarksProps {
  current: Case | undefined;
  cases: readonly Case[];
  /** By case: how often the customer came again. */
  repeats: ThreadDetail['repeats'];
}

/** The case the thread speaks of now, and the other open ones. */
export function CaseMarks({ current, cases, repeats }: CaseMarksProps) {
  const { t } = useTranslation('thread');
  if (!current) return <Chip look="outline">{t('noCase')}</Chip>;
  const others = cases.filter((item) => item.id !== current.id && item.status !== 'closed');
  const again = repeats[current.id] ?? 0;
  return (
    <>
      <span className="text-xs font-medium text-normal">{current.number}</span>
      <StatusChip status={current.status} outcome={current.outcome} />
      {current.reopenedCount > 0 && current.status !== 'closed' && (
        <Chip tone="warn">{t('reopenedTimes', { count: current.reopenedCount })}</Chip>
      )}
      {again > 0 && current.status !== 'closed' && (
        <Chip tone="warn" icon={Repeat} title={t('wroteAgainHint')}>
          {t('wroteAgain', { count: again })}
        </Chip>
      )}
      {others.map((item) => (
        <span key={item.id} className="text-xs text-muted">
          {t('alsoOpen', { number: item.number })}
        </span>
      ))}
    </>
  );
}
