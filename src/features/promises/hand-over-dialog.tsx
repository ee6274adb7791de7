import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { careRoles, isAtWork } from '#care/team/roles.ts';
import { useHandOver } from '#data/promises/mutations.ts';
import { useMe, usePeople } from '#data/team/queries.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { Select } from '#ui/select.tsx';
import { HandedOver } from './handed-over.tsx';
import { showToast } from '#ui/toast-store.ts';

/** The agent leaves for the day: a colleague tells the news that was promised. */
export function HandOverDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('handover');
  const me = useMe();
  const colleagues = usePeople().filter((each) => each.id !== me.id && isAtWork(each, careRoles));
  const handOver = useHandOver();
  const [toId, setToId] = useState<string | null>(null);
  const [isChecked, setIsChecked] = useState(false);

  function submit() {
    setIsChecked(true);
    if (toId === null) return;
    const name = colleagues.find(({ id }) => id === toId)?.name ?? '';
    handOver.mutate(toId, {
      onSuccess: ({ promises }) => {
        const count = promises.length;
        showToast({ text: count > 0 ? t('done', { count, name }) : t('none'), tone: 'success' });
        onClose();
      },
    });
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('title')}
      description={t('hint')}
      onSubmit={submit}
      footer={
        <Button type="submit" variant="primary" isPending={handOver.isPending}>
          {t('go')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <HandedOver onBack={onClose} />
        <Select
          label={t('to')}
          placeholder={t('choose')}
          options={colleagues.map(({ id, name }) => ({ id, label: name }))}
          value={toId}
          onChange={setToId}
          {...(isChecked && toId === null ? { error: t('missing') } : {})}
        />
        <FailureBanner error={handOver.error} />
      </div>
    </Dialog>
  );
}
