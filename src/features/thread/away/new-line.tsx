import { useTranslation } from '#i18n/use-translation.ts';

/** Above the first message that came while the reader was away. */
export function NewLine() {
  const { t } = useTranslation('away');
  return (
    <div
      data-tone="accent"
      className="flex items-center gap-3 text-xs font-semibold text-tone-text"
    >
      <span aria-hidden className="h-px flex-1 bg-tone" />
      <span>{t('line')}</span>
      <span aria-hidden className="h-px flex-1 bg-tone" />
    </div>
  );
}
