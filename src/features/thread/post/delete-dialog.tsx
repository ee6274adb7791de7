import { useTranslation } from '#i18n/use-translation.ts';
import type { Source } from '#contract/channel.ts';
import type { Message } from '#contract/message.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { ByHandHint } from './by-hand-hint.tsx';
import { ChangeTroubles } from './change-troubles.tsx';
import { useChange } from './use-change.ts';

interface DeleteDialogProps {
  message: Message;
  source: Source;
  isByHand: boolean;
  onClose: () => void;
}

/** Nothing brings it back there, and somebody may have read it: asked once. */
export function DeleteDialog({ message, source, isByHand, onClose }: DeleteDialogProps) {
  const { t } = useTranslation('posts');
  const { change, error, refused, isPending } = useChange(message, onClose);
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onOpenChange={onClose}
      title={t('delete.title')}
      description={t('delete.hint', { source: source.name })}
      onSubmit={() => void change(null, isByHand)}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="danger" isPending={isPending}>
            {t(isByHand ? 'delete.byHand' : 'delete.go')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <blockquote
          dir="auto"
          className="max-h-40 overflow-y-auto border-l-2 border-line-strong pl-2 text-base wrap-anywhere whitespace-pre-wrap text-normal"
        >
          {message.text}
        </blockquote>
        {isByHand && <ByHandHint {...{ message, source }} />}
        <ChangeTroubles {...{ error, refused }} />
      </div>
    </Dialog>
  );
}
