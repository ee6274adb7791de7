import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { measuresInOrder } from '#care/measure/overdue.ts';
import { isLead } from '#care/team/roles.ts';
import type { Measure } from '#contract/measure.ts';
import { measureQueries } from '#data/measures/queries.ts';
import { useChangeMeasure } from '#data/measures/mutations.ts';
import { useMe } from '#data/team/queries.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { AddMeasure } from './add-measure.tsx';
import { MeasureItem } from './measure-item.tsx';

/** All measures, the late ones first; leads add them and say what is done. */
export function MeasuresDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('measures');
  const failureText = useFailureText();
  const me = useMe();
  const mayLead = isLead(me);
  const measures = useQuery(measureQueries.all()).data ?? [];
  const change = useChangeMeasure();
  const [isAdding, setIsAdding] = useState(false);

  function switchDone({ version, doneAt, ...measure }: Measure) {
    change.mutate({ ...measure, isDone: doneAt === null, seenVersion: version });
  }

  return (
    <Dialog isOpen onOpenChange={onClose} title={t('title')} description={t('hint')}>
      <div className="flex flex-col gap-4">
        {measures.length === 0 && <p className="text-sm text-muted">{t('none')}</p>}
        <ul aria-label={t('title')} className="flex flex-col gap-3">
          {measuresInOrder(measures).map((measure) => (
            <li key={measure.id} className="flex flex-col items-start gap-1 text-sm">
              <MeasureItem measure={measure} />
              <span className="text-xs text-muted">{measure.caseNumbers.join(', ')}</span>
              {mayLead && (
                <Button size="sm" onClick={() => switchDone(measure)}>
                  {measure.doneAt === null ? t('isDone') : t('isNotDone')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {change.isError && (
          <Banner tone="danger" role="alert">
            {failureText(change.error)}
          </Banner>
        )}
        {mayLead && !isAdding && <Button onClick={() => setIsAdding(true)}>{t('add')}</Button>}
        {mayLead && isAdding && <AddMeasure onAdded={() => setIsAdding(false)} />}
      </div>
    </Dialog>
  );
}
