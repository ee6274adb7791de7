import { useTranslation } from '#i18n/use-translation.ts';
import { ProgressBar } from '#ui/progress-bar.tsx';
import type { Phase } from './phase.ts';
import { ResultCounts } from './result-counts.tsx';
import { rowsDone } from './tally.ts';

export function ImportRunning({ phase }: { phase: Extract<Phase, { name: 'running' }> }) {
  const { t } = useTranslation('import');
  const { tally, bytesRead, isRetrying } = phase.progress;
  return (
    <div className="flex flex-col gap-4">
      <ProgressBar
        label={t('importing')}
        value={bytesRead}
        max={phase.file.size}
        valueText={t('progress', { count: rowsDone(tally) })}
        tone={isRetrying ? 'warn' : 'accent'}
      />
      <p role="status" className="text-sm text-muted empty:hidden">
        {phase.isCancelling ? t('cancelling') : isRetrying ? t('retrying') : ''}
      </p>
      <ResultCounts tally={tally} />
    </div>
  );
}
