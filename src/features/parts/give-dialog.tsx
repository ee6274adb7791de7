import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { usualPartDue } from '#care/part/warning.ts';
import { isAtWork } from '#care/team/roles.ts';
import type { Part } from '#contract/part.ts';
import { apiNow, useNow } from '#data/clock.ts';
import { useGivePart } from '#data/parts/mutations.ts';
import { usePeople } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { DateTimeField } from '#ui/date-time-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { showToast } from '#ui/toast-store.ts';
import { askFaults, hasFault } from './ask-form.ts';
import { ExpertSelect } from './expert-select.tsx';

interface GiveDialogProps {
  part: Part;
  newsDueAt: string | null;
  onClose: () => void;
}

/** The same question to somebody else: only who and by when are asked anew. */
export function GiveDialog({ part, newsDueAt, onClose }: GiveDialogProps) {
  const { t } = useTranslation('parts');
  const format = useFormat();
  const give = useGivePart();
  const now = useNow();
  const people = usePeople();
  const experts = people.filter(
    (person) => isAtWork(person, ['expert']) && person.id !== part.expertId,
  );
  const [expertId, setExpertId] = useState<string | null>(null);
  const [dueAt, setDueAt] = useState<string | null>(() =>
    part.dueAt > apiNow() ? part.dueAt : usualPartDue(newsDueAt, apiNow()),
  );
  const [isChecked, setChecked] = useState(false);
  const faults = askFaults({ ...part, expertId, dueAt }, now);

  function submit() {
    setChecked(true);
    if (hasFault(faults) || expertId === null || dueAt === null || give.isPending) return;
    give.mutate(
      { id: part.id, expertId, dueAt, seenVersion: part.version },
      {
        onSuccess() {
          const who = experts.find(({ id }) => id === expertId)?.name ?? '';
          showToast({ text: t('give.given', { who }), tone: 'success' });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('give.title')}
      description={`${part.caseNumber}. ${t('give.hint')}`}
      onSubmit={submit}
      footer={
        <Button type="submit" variant="primary" isPending={give.isPending}>
          {t('give.submit')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <q dir="auto" className="text-strong">
          {part.question}
        </q>
        {experts.length === 0 && <Banner tone="warn">{t('dialog.noExperts')}</Banner>}
        <ExpertSelect
          experts={experts}
          value={expertId}
          onChange={setExpertId}
          error={isChecked && faults.expert ? t(`dialog.${faults.expert}`) : null}
        />
        <DateTimeField
          label={t('dialog.due')}
          value={dueAt}
          onChange={setDueAt}
          timeZone={format.timeZone}
          min={now}
          isRequired
          error={faults.due && t(`dialog.${faults.due}`)}
        />
        <FailureBanner error={give.error} />
      </div>
    </Dialog>
  );
}
