import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { measuresInOrder } from '#care/measure/overdue.ts';
import { measureQueries } from '#data/measures/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { MeasureItem } from './measure-item.tsx';

/** What we are doing about the matters of this thread. There is no text to insert. */
export function ThreadMeasures({ threadId }: { threadId: string }) {
  const { t } = useTranslation('measures');
  const headingId = useId();
  const detail = useQuery(threadQueries.detail(threadId)).data;
  const measures = useQuery(measureQueries.all()).data ?? [];
  const numbers = new Set(detail?.cases.map(({ number }) => number));
  const ours = measures.filter(({ caseNumbers }) => caseNumbers.some((one) => numbers.has(one)));
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
