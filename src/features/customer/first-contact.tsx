import type { ThreadDetail } from '#contract/thread.ts';
import { useFormat } from '#i18n/use-format.ts';
import { useTranslation } from '#i18n/use-translation.ts';
import { Part } from './part.tsx';

/** When this customer first wrote, and how much was said since. */
export function FirstContact({ detail }: { detail: ThreadDetail }) {
  const { t } = useTranslation('customer');
  const format = useFormat();
  const { firstAt } = detail.about;
  if (firstAt === null) return null;
  return (
    <Part title={t('firstContact')}>
      <p className="text-sm">{format.full(firstAt)}</p>
      <p className="text-xs text-muted">
        {t('messages', {
          count: detail.row.messageCount,
          number: format.number(detail.row.messageCount),
        })}
      </p>
    </Part>
  );
}
