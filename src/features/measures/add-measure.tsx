import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { useAddMeasure } from '#data/measures/mutations.ts';
import { useMe } from '#data/team/queries.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';

const empty = { title: '', doneNow: '', plannedOn: '', topic: '', cases: '' };

/** A measure has a day and comes from cases; whoever adds it answers for it. */
export function AddMeasure({ onAdded }: { onAdded: () => void }) {
  const { t } = useTranslation('measures');
  const failureText = useFailureText();
  const me = useMe();
  const add = useAddMeasure();
  const [form, setForm] = useState(empty);
  const [isChecked, setIsChecked] = useState(false);
  const set = (name: keyof typeof empty) => (value: string) =>
    setForm((before) => ({ ...before, [name]: value }));
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(form.plannedOn.trim());

  function submit() {
    setIsChecked(true);
    if (form.title.trim() === '' || !isDay) return;
    const { cases, plannedOn, ...rest } = form;
    const caseNumbers = cases.split(/[\s,;]+/).filter((number) => number !== '');
    add.mutate(
      { ...rest, plannedOn: plannedOn.trim(), caseNumbers, ownerId: me.id },
      { onSuccess: onAdded },
    );
  }

  return (
    <div role="group" aria-label={t('add')} className="flex flex-col gap-3">
      <TextField
        label={t('field.title')}
        value={form.title}
        onChange={set('title')}
        error={isChecked && form.title.trim() === '' ? t('field.titleMissing') : undefined}
      />
      <TextArea label={t('field.doneNow')} value={form.doneNow} onChange={set('doneNow')} />
      <TextField
        label={t('field.plannedOn')}
        value={form.plannedOn}
        onChange={set('plannedOn')}
        placeholder={t('field.dayExample')}
        error={isChecked && !isDay ? t('field.dayMissing') : undefined}
      />
      <TextField label={t('field.topic')} value={form.topic} onChange={set('topic')} />
      <TextField
        label={t('field.cases')}
        value={form.cases}
        onChange={set('cases')}
        description={t('field.casesHint')}
      />
      {add.isError && (
        <Banner tone="danger" role="alert">
          {failureText(add.error)}
        </Banner>
      )}
      <Button variant="primary" isPending={add.isPending} onClick={submit}>
        {t('save')}
      </Button>
    </div>
  );
}
