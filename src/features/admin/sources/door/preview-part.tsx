import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#i18n/use-translation.ts';
import type { DoorInput, DoorPreview, DoorPreviewInput } from '#contract/door.ts';
import { useNow } from '#data/clock.ts';
import { doorQueries } from '#data/doors/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { useSettled } from '#lib/use-settled.ts';
import { Banner } from '#ui/banner.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';

interface PreviewPartProps {
  sample: string;
  /** How it would be read. */
  input: DoorInput;
}

/** What is typed in one breath is asked for once. */
const PAUSE_MS = 400;
const MOST_SHOWN = 5;

/** What a pasted delivery would become. */
export function PreviewPart({ sample, input }: PreviewPartProps) {
  const { t } = useTranslation('doors');
  const asked = useSettled(
    sample.trim() === '' ? null : JSON.stringify({ ...input, sample }),
    PAUSE_MS,
  );
  const preview = useQuery(
    doorQueries.preview(asked === null ? null : (JSON.parse(asked) as DoorPreviewInput)),
  );
  return (
    <div role="status" aria-label={t('sample.becomes')} className="text-sm empty:hidden">
      <FailureBanner error={preview.error} />
      {sample.trim() !== '' && preview.data && <PreviewWords preview={preview.data} />}
    </div>
  );
}

function PreviewWords({ preview: { unreadable, entries } }: { preview: DoorPreview }) {
  const { t } = useTranslation('doors');
  const format = useFormat();
  const now = useNow();
  if (unreadable !== null)
    return (
      <Banner tone="warn">
        {t('sample.unreadable')} <span lang="en">{unreadable}</span>
      </Banner>
    );
  const shown = entries.slice(0, MOST_SHOWN).map((entry, nth) => ({ nth, ...entry }));
  const good = entries.filter(({ mention }) => mention !== null).length;
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium text-strong">
        {t('sample.good', { count: good, total: entries.length })}
      </p>
      <ul className="divide-y divide-line rounded-md border border-line">
        {shown.map(({ nth, mention, reason }) => (
          <li key={nth} className="px-3 py-2">
            {mention ? (
              <>
                <p className="text-xs text-muted">
                  {[
                    mention.author?.name ?? mention.author?.handle,
                    mention.platform,
                    format.moment(mention.occurredAt, now),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <p dir="auto" className="line-clamp-2 wrap-anywhere">
                  {[mention.title, mention.text].filter(Boolean).join(': ') || mention.permalink}
                </p>
              </>
            ) : (
              <p className="text-danger-text">
                {t('sample.notTaken')} <span lang="en">{reason}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
      {entries.length > MOST_SHOWN && (
        <p className="text-xs text-muted">
          {t('sample.more', { count: entries.length - MOST_SHOWN })}
        </p>
      )}
    </div>
  );
}
