import { useQuery } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { useTranslation } from '#i18n/use-translation.ts';
import { isMeasureOverdue } from '#care/measure/overdue.ts';
import { useNow } from '#data/clock.ts';
import { measureQueries } from '#data/measures/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { openDialog } from './dialog-state.ts';
import { RailEntry, railLink } from './rail-entry.tsx';

/** A lead's door to what the company does about causes, and how much of it is late. */
export function MeasuresEntry() {
  const { t } = useTranslation('measures');
  const { timeZone } = useFormat();
  const now = useNow();
  const measures = useQuery(measureQueries.all()).data ?? [];
  const late = measures.filter((measure) => isMeasureOverdue(measure, now, timeZone)).length;
  return (
    <button type="button" className={railLink} onClick={() => openDialog('measures')}>
      <RailEntry
        icon={ListChecks}
        label={t('title')}
        count={undefined}
        alarm={late > 0 ? t('late', { count: late }) : undefined}
      />
    </button>
  );
}
