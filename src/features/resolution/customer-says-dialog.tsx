import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Case, Satisfaction } from '#contract/case.ts';
import type { Message } from '#contract/message.ts';
import { useAppealCase, useRateCase } from '#data/cases/mutations.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { RadioGroup } from '#ui/radio-group.tsx';
import { showToast } from '#ui/toast-store.ts';
import { hasWords, OwnWords, wordsInput, type WordsForm } from './own-words.tsx';

export interface CustomerSaysDialogProps {
  what: 'feeling' | 'appeal';
  current: Case;
  latest: readonly Message[];
  onClose: () => void;
}

const feelings = ['good', 'mixed', 'bad'] as const;

/** How the customer felt treated, or that they do not accept the answer: both in their own words. */
export function CustomerSaysDialog({ what, current, latest, onClose }: CustomerSaysDialogProps) {
  const { t } = useTranslation('resolution');
  const rate = useRateCase();
  const appeal = useAppealCase();
  const [feeling, setFeeling] = useState<Satisfaction['feeling'] | null>(null);
  const [form, setForm] = useState<WordsForm>({ messageId: latest[0]?.id ?? null, words: '' });
  const isWhole = hasWords(form) && (what === 'appeal' || feeling !== null);
  const { id, number } = current;
  const isPending = rate.isPending || appeal.isPending;
  const error = rate.error ?? appeal.error;

  // Not with the callbacks of `mutate`: they are dropped when the changed case takes the bar away.
  async function save() {
    if (!isWhole || isPending) return;
    try {
      if (what === 'appeal') await appeal.mutateAsync({ id, ...wordsInput(form) });
      else if (feeling) await rate.mutateAsync({ id, feeling, ...wordsInput(form) });
    } catch {
      // Said in the dialog; what was chosen stays.
      return;
    }
    onClose();
    showToast({ id: `case-${id}`, text: t(`done.${what}`, { number }), tone: 'success' });
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(`${what}.title`)}
      description={t(`${what}.hint`, { number })}
      onSubmit={() => void save()}
      footer={
        <Button type="submit" variant="primary" isPending={isPending} aria-disabled={!isWhole}>
          {t(`${what}.save`)}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {what === 'feeling' && (
          <RadioGroup
            label={t('feeling.label')}
            options={feelings.map((option) => ({ id: option, label: t(`feeling.${option}`) }))}
            value={feeling}
            onChange={setFeeling}
            look="segments"
          />
        )}
        <OwnWords form={form} latest={latest} onChange={setForm} />
        <FailureBanner error={error} />
      </div>
    </Dialog>
  );
}
