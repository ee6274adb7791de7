import { useTranslation } from '#i18n/use-translation.ts';

/** In the gap above the first message that came while the reader was away: it takes no room of its own. */
export function NewLine() {
  const { t } = useTranslation('away');
  return (
    <div
      data-tone="accent"
      className="-mt-3 h-0 text-2xs leading-none font-semibold text-tone-text"
    >
      <div className="flex h-3 items-center gap-3">
        <span aria-hidden className="h-px flex-1 bg-tone" />
        <span>{t('line')}</span>
        <span aria-hidden className="h-px flex-1 bg-tone" />
      </div>
    </div>
  );
}
