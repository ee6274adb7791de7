import { useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { eraseReasonSchema, type EraseReason } from '#contract/customer-data.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { useEraseCustomer } from '#data/customers/mutations.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { FieldError } from '#ui/field.tsx';
import { RadioGroup } from '#ui/radio-group.tsx';
import { showToast } from '#ui/toast-store.ts';
import { obstacleTo, type Obstacle } from './obstacle.ts';

interface EraseDialogProps {
  detail: ThreadDetail;
  onClose: () => void;
  /** The thread is no more. */
  onErased: () => void;
}

/** What goes, what stays, and that nothing brings it back; or what has to end first. */
export function EraseDialog({ detail, onClose, onErased }: EraseDialogProps) {
  const { t } = useTranslation(['customer-data', 'customer']);
  const { row } = detail;
  const erase = useEraseCustomer(row.id);
  const [reason, setReason] = useState<EraseReason>('asked');
  const [isUnderstood, setUnderstood] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const obstacle = obstacleTo(detail);

  async function submit() {
    setChecked(true);
    if (!isUnderstood || obstacle || erase.isPending) return;
    // The thread goes from the screen, and this dialog with it, maybe before the answer is here.
    const erased = await erase.mutateAsync(reason).catch(() => undefined);
    if (!erased) return;
    showToast({ text: t('erase.done', { count: erased.messages }), tone: 'success' });
    onErased();
  }

  return (
    <Dialog
      isOpen
      role="alertdialog"
      onOpenChange={onClose}
      title={t('erase.title', { name: row.customerName || t('customer:unknown') })}
      description={t('erase.hint')}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={onClose}>{t('erase.keep')}</Button>
          {!obstacle && (
            <Button type="submit" variant="danger" isPending={erase.isPending}>
              {t('erase.go')}
            </Button>
          )}
        </>
      }
    >
      {obstacle ? (
        <ObstacleBanner obstacle={obstacle} />
      ) : (
        <div className="flex flex-col gap-4">
          <dl className="flex flex-col gap-2 text-sm">
            <Fate title={t('erase.goes')}>{t('erase.goesList')}</Fate>
            <Fate title={t('erase.stays')}>
              {t('erase.staysList')} {t('erase.backups')}
            </Fate>
          </dl>
          <p className="text-sm">{t('erase.again')}</p>
          <RadioGroup
            label={t('erase.reason')}
            options={eraseReasonSchema.options.map((id) => ({
              id,
              label: t(`erase.reasons.${id}`),
            }))}
            value={reason}
            onChange={setReason}
          />
          <div className="flex flex-col gap-1">
            <Checkbox
              checked={isUnderstood}
              onChange={setUnderstood}
              aria-invalid={isChecked && !isUnderstood}
            >
              {t('erase.understood')}
            </Checkbox>
            <FieldError error={isChecked && !isUnderstood && t('erase.notUnderstood')} />
          </div>
          <FailureBanner error={erase.error} />
        </div>
      )}
    </Dialog>
  );
}

function ObstacleBanner({ obstacle }: { obstacle: NonNullable<Obstacle> }) {
  const { t } = useTranslation('customer-data');
  const format = useFormat();
  if (obstacle.why === 'unsent') return <Banner tone="warn">{t('refused.unsent')}</Banner>;
  const { numbers } = obstacle;
  return (
    <Banner tone="warn">
      {t('refused.open', { count: numbers.length, numbers: format.list([...numbers]) })}
    </Banner>
  );
}

function Fate({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-medium text-strong">{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
