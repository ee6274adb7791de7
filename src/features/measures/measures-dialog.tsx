import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { measuresInOrder } from '#care/measure/overdue.ts';
import { isLead } from '#care/team/roles.ts';
import type { Measure } from '#contract/measure.ts';
import { measureQueries } from '#data/measures/queries.ts';
import { useChangeMeasure } from '#data/measures/mutations.ts';
import { useMe } from '#data/team/queries.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { MeasureForm } from './measure-form.tsx';
import { MeasureItem } from './measure-item.tsx';
import { useFocusAfter } from './use-focus-after.ts';

/** All measures, the late ones first; leads add them, change them and say what is done. */
export function MeasuresDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('measures');
  const me = useMe();
  const mayLead = isLead(me);
  const measures = useQuery(measureQueries.all()).data ?? [];
  const change = useChangeMeasure();
  /** The id of the one whose form is open; `new` for one that is not there yet. */
  const [opened, setOpened] = useState<string | null>(null);
  const rootRef = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter(rootRef);

  function close() {
    focusAfter(opened === 'new' || opened === null ? 'add' : `change ${opened}`);
    setOpened(null);
  }

  function switchDone({ version, doneAt, ...measure }: Measure) {
    // The list is put in order anew, and the button moves with it.
    focusAfter(`done ${measure.id}`);
    change.mutate({ ...measure, isDone: doneAt === null, seenVersion: version });
  }

  return (
    <Dialog isOpen onOpenChange={onClose} title={t('title')} description={t('hint')}>
      <div ref={rootRef} className="flex flex-col gap-4">
        {measures.length === 0 && <p className="text-sm text-muted">{t('none')}</p>}
        <ul aria-label={t('title')} className="flex flex-col gap-3">
          {measuresInOrder(measures).map((measure) => (
            <li key={measure.id} className="flex flex-col items-start gap-1 text-sm">
              {opened === measure.id ? (
                <MeasureForm measure={measure} onClose={close} />
              ) : (
                <>
                  <MeasureItem measure={measure} />
                  <Roots measure={measure} />
                  {mayLead && (
                    <span className="flex flex-wrap gap-2">
                      <Button
                        size="sm"
                        data-focus={`done ${measure.id}`}
                        onClick={() => switchDone(measure)}
                      >
                        {measure.doneAt === null ? t('isDone') : t('isNotDone')}
                      </Button>
                      <Button
                        size="sm"
                        data-focus={`change ${measure.id}`}
                        aria-label={t('edit', { title: measure.title })}
                        onClick={() => setOpened(measure.id)}
                      >
                        {t('change')}
                      </Button>
                    </span>
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
        <FailureBanner error={change.error} />
        {mayLead && opened === null && (
          <Button data-focus="add" onClick={() => setOpened('new')}>
            {t('add')}
          </Button>
        )}
        {mayLead && opened === 'new' && <MeasureForm onClose={close} />}
      </div>
    </Dialog>
  );
}

/** The topic that it is told beside, and the cases that it came from. */
function Roots({ measure: { topic, caseNumbers } }: { measure: Measure }) {
  const { t } = useTranslation('triage');
  const roots = [...(topic === null ? [] : [t(`topic.${topic}`)]), ...caseNumbers];
  return roots.length > 0 ? <span className="text-xs text-muted">{roots.join(', ')}</span> : null;
}
