import { useTranslation } from '#i18n/use-translation.ts';
import { useRotateDoor, type SetDoor } from '#data/doors/mutations.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';

interface RotateDialogProps {
  sourceId: string;
  onClose: () => void;
  onRotated: (answer: SetDoor) => void;
}

export function RotateDialog({ sourceId, onClose, onRotated }: RotateDialogProps) {
  const { t } = useTranslation('doors');
  const rotate = useRotateDoor(sourceId);
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onOpenChange={onClose}
      title={t('rotate.title')}
      onSubmit={() => rotate.mutate(undefined, { onSuccess: onRotated })}
      footer={
        <Button type="submit" variant="primary" isPending={rotate.isPending}>
          {t('rotate.go')}
        </Button>
      }
    >
      <p className="text-sm">{t('rotate.hint')}</p>
      <FailureBanner error={rotate.error} className="mt-3" />
    </Dialog>
  );
}
