import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { NewsPromise } from '#contract/promise.ts';
import { useClosePromise } from '#data/promises/mutations.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { TextArea } from '#ui/text-area.tsx';

interface WithdrawDialogProps {
  promise: NewsPromise;
  onWithdrawn: () => void;
  onClose: () => void;
}

const LONGEST = 500;

/** There will be no news by that time: the customer is told why. */
export function WithdrawDialog({ promise, onWithdrawn, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation('ledger');
  const close = useClosePromise();
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const isMissing = reason.trim() === '';

  async function submit() {
    setIsChecked(true);
    if (isMissing || close.isPending) return;
    try {
      await close.mutateAsync({ id: promise.id, how: 'withdrawn', note: reason });
    } catch {
      // It is shown above the button.
      return;
    }
    onClose();
    onWithdrawn();
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('withdraw.title')}
      description={t('withdraw.hint')}
      onSubmit={() => void submit()}
      footer={
        <Button type="submit" variant="primary" isPending={close.isPending}>
          {t('withdraw.go')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="text-sm">
          <p className="text-xs font-medium text-muted">{t('withdraw.promised')}</p>
          <p dir="auto" className="text-strong">
            {promise.text}
          </p>
        </div>
        <TextArea
          label={t('withdraw.reason')}
          value={reason}
          onChange={setReason}
          maxLength={LONGEST}
          error={isChecked && isMissing ? t('withdraw.missing') : undefined}
        />
        <FailureBanner error={close.error} />
      </div>
    </Dialog>
  );
}
