import { useTranslation } from '#i18n/use-translation.ts';
import type { Source } from '#contract/channel.ts';
import { useCloseDoor } from '#data/doors/mutations.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { showToast } from '#ui/toast-store.ts';

interface CloseDialogProps {
  source: Source;
  onClose: () => void;
}

export function CloseDialog({ source: { id, name }, onClose }: CloseDialogProps) {
  const { t } = useTranslation('doors');
  const close = useCloseDoor(id);

  function submit() {
    close.mutate(undefined, {
      onSuccess() {
        showToast({ text: t('close.done', { name }), tone: 'success' });
        onClose();
      },
    });
  }

  return (
    <Dialog
      isOpen
      role="alertdialog"
      onOpenChange={onClose}
      title={t('close.title', { name })}
      onSubmit={submit}
      footer={
        <Button type="submit" variant="danger" isPending={close.isPending}>
          {t('close.go')}
        </Button>
      }
    >
      <p className="text-sm">{t('close.hint')}</p>
      <FailureBanner error={close.error} className="mt-3" />
    </Dialog>
  );
}
