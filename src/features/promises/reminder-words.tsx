import { useTranslation } from '#i18n/use-translation.ts';
import type { PromiseReminder } from '#contract/promise.ts';

/** What was asked in the customer's words, and what we promised in ours. */
export function ReminderWords({ reminder: { asked, promise } }: { reminder: PromiseReminder }) {
  const { t } = useTranslation('ledger');
  return (
    <div className="flex flex-col gap-0.5 text-sm">
      {asked && (
        <p dir="auto" className="line-clamp-3 wrap-anywhere text-muted">
          {t('own.asked', { words: asked })}
        </p>
      )}
      <p dir="auto" className="wrap-anywhere text-strong">
        {t('own.promised', { words: promise.text })}
      </p>
    </div>
  );
}
