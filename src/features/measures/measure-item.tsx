import { useTranslation } from '#i18n/use-translation.ts';
import { isMeasureOverdue } from '#care/measure/overdue.ts';
import type { Measure } from '#contract/measure.ts';
import { useNow } from '#data/clock.ts';
import { usePerson } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { dateFormat } from '#lib/format/locale.ts';
import { Chip } from '#ui/chip.tsx';

/** A fact to tell in one's own words: what is done now, what comes when, who answers for it. */
export function MeasureItem({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures');
  const format = useFormat();
  const owner = usePerson(measure.ownerId);
  const isOverdue = isMeasureOverdue(measure, useNow(), format.timeZone);
  const tone = measure.doneAt !== null ? 'success' : isOverdue ? 'danger' : 'neutral';
  const day = dateFormat(format.language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${measure.plannedOn}T00:00:00Z`));
  const key = measure.doneAt !== null ? 'done' : isOverdue ? 'overdue' : 'planned';
  return (
    <>
      <span dir="auto" className="font-medium wrap-anywhere text-strong">
        {measure.title}
      </span>
      {measure.doneNow && (
        <span dir="auto" className="wrap-anywhere">
          {measure.doneNow}
        </span>
      )}
      <span className="flex flex-wrap items-center gap-1.5 text-xs text-muted">
        <Chip tone={tone}>{t(key, { day })}</Chip>
        {owner?.name}
      </span>
    </>
  );
}
