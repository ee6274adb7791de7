import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { measuresInOrder } from '#care/measure/overdue.ts';
import { isToldBeside, type Matters } from '#care/measure/told-beside.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { useNow } from '#data/clock.ts';
import { measureQueries } from '#data/measures/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { MeasureItem } from './measure-item.tsx';

/** What we are doing about the matters of this thread and others like them. There is no text to insert. */
export function ThreadMeasures({ threadId }: { threadId: string }) {
  const { t } = useTranslation('measures');
  const headingId = useId();
  const detail = useQuery(threadQueries.detail(threadId)).data;
  const measures = useQuery(measureQueries.all()).data ?? [];
  const now = useNow();
  const matters = mattersOf(detail);
  const ours = measures.filter((measure) => isToldBeside(measure, matters, now));
  if (ours.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-2 bg-canvas px-4 py-4">
      <h3 id={headingId} className="text-xs font-medium text-muted">
        {t('aboutIt')}
      </h3>
      <ul aria-labelledby={headingId} className="flex flex-col gap-3">
        {measuresInOrder(ours).map((measure) => (
          <li key={measure.id} className="flex flex-col items-start gap-1 text-sm">
            <MeasureItem measure={measure} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An open case nobody has sorted is about what its customer's words say. */
function mattersOf(detail: ThreadDetail | undefined): Matters {
  const cases = detail?.cases ?? [];
  const open = cases.filter(({ status }) => status !== 'closed');
  const topics = open.map(({ id, topic }) =>
    id === detail?.row.caseId ? (detail.triage?.topic ?? topic) : topic,
  );
  return {
    caseNumbers: cases.map(({ number }) => number),
    topics: topics.filter((topic) => topic !== null),
  };
}
