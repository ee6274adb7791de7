import { useTranslation } from '#i18n/use-translation.ts';

interface ShowMessageProps {
  onPress: () => void;
  /** What the message says or stands for, where several such buttons stand together. */
  about?: string;
}

/** Leads to a message of the thread from what rests on it. */
export function ShowMessage({ onPress, about }: ShowMessageProps) {
  const { t } = useTranslation('customer');
  return (
    <button
      type="button"
      onClick={onPress}
      aria-label={about === undefined ? undefined : t('showPromised', { text: about })}
      className="min-h-6 text-xs text-accent-text underline underline-offset-2"
    >
      {t('showMessage')}
    </button>
  );
}
