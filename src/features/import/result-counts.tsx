import { useTranslation } from '#i18n/use-translation.ts';
import type { IngestCode } from '#contract/mention.ts';
import type { Tally } from './tally.ts';

const order: IngestCode[] = [
  'accepted',
  'deferred_parent',
  'updated',
  'duplicate',
  'stale',
  'erased',
  'rejected',
];

/** How many rows came to what; only what occurred. */
export function ResultCounts({ tally }: { tally: Tally }) {
  const { t, language } = useTranslation('import');
  const format = new Intl.NumberFormat(language);
  return (
    <dl aria-label={t('results')} className="flex flex-col gap-1 text-sm">
      {order
        .filter((code) => tally.codes[code] > 0)
        .map((code) => (
          <div key={code} className="flex flex-row-reverse justify-end gap-3">
            <dt className="text-normal">{t(`result.${code}`)}</dt>
            <dd className="w-16 text-right font-medium text-strong">
              {format.format(tally.codes[code])}
            </dd>
          </div>
        ))}
    </dl>
  );
}
