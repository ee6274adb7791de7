import { useTranslation } from '#i18n/use-translation.ts';
import { useNow } from '#data/clock.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { silentSince } from './retention-draft.ts';

interface ShortenDialogProps {
  days: number;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asked once more: it begins within a minute, and nothing brings back what it erases. */
export function ShortenDialog({ days, onClose, onConfirm }: ShortenDialogProps) {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const since = silentSince(days, useNow());
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onOpenChange={onClose}
      title={t('ask.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('ask.back')}</Button>
          <Button variant="danger" onClick={onConfirm}>
            {t('ask.go')}
          </Button>
        </>
      }
    >
      <p className="text-sm">{t('ask.hint', { date: format.full(since) })}</p>
    </Dialog>
  );
}
