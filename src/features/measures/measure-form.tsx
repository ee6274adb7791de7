import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Measure } from '#contract/measure.ts';
import { caseTopics } from '#contract/triage-names.ts';
import { useAddMeasure, useChangeMeasure } from '#data/measures/mutations.ts';
import { hasAccess } from '#care/team/roles.ts';
import { useMe, usePeople } from '#data/team/queries.ts';
import { Button } from '#ui/button.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { Select } from '#ui/select.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { draftOf, inputOf, isDay, newDraft, type MeasureDraft } from './measure-draft.ts';

interface MeasureFormProps {
  /** As it was when the form opened; left out for a new one. */
  measure?: Measure;
  onClose: () => void;
}

/** A measure has a day, an owner and cases it came from. */
export function MeasureForm({ measure: opened, onClose }: MeasureFormProps) {
  const { t } = useTranslation(['measures', 'triage']);
  const me = useMe();
  const people = usePeople();
  const owners = people.filter((person) => hasAccess(person) || person.id === opened?.ownerId);
  const add = useAddMeasure();
  const change = useChangeMeasure();
  const { isPending, error } = opened ? change : add;
  // A colleague may change it meanwhile: what was read is what is changed, or nothing.
  const [measure] = useState(opened);
  const [draft, setDraft] = useState(() => (measure ? draftOf(measure) : newDraft(me.id)));
  const [isChecked, setIsChecked] = useState(false);
  const set =
    <Name extends keyof MeasureDraft>(name: Name) =>
    (value: MeasureDraft[Name]) =>
      setDraft((before) => ({ ...before, [name]: value }));

  function submit() {
    setIsChecked(true);
    const input = inputOf(draft);
    if (!input || isPending) return;
    const done = { onSuccess: onClose };
    if (!measure) return add.mutate(input, done);
    const { id, version, doneAt } = measure;
    change.mutate({ ...input, id, isDone: doneAt !== null, seenVersion: version }, done);
  }

  return (
    <div
      role="group"
      aria-label={measure ? t('edit', { title: measure.title }) : t('add')}
      className="flex w-full flex-col gap-3"
    >
      <TextField
        label={t('field.title')}
        autoFocus
        value={draft.title}
        onChange={set('title')}
        error={isChecked && draft.title.trim() === '' ? t('field.titleMissing') : undefined}
      />
      <TextArea label={t('field.doneNow')} value={draft.doneNow} onChange={set('doneNow')} />
      <TextField
        label={t('field.plannedOn')}
        value={draft.plannedOn}
        onChange={set('plannedOn')}
        placeholder={t('field.dayExample')}
        error={isChecked && !isDay(draft.plannedOn) ? t('field.dayMissing') : undefined}
      />
      <Select
        label={t('field.owner')}
        options={owners.map(({ id, name }) => ({ id, label: name }))}
        value={draft.ownerId}
        onChange={set('ownerId')}
      />
      <Select
        label={t('field.topic')}
        description={t('field.topicHint')}
        options={[
          { id: 'none', label: t('field.noTopic') },
          ...caseTopics.map((id) => ({ id, label: t(`triage:topic.${id}`) })),
        ]}
        value={draft.topic ?? 'none'}
        onChange={(id) => set('topic')(id === 'none' ? null : id)}
      />
      <TextField
        label={t('field.cases')}
        value={draft.cases}
        onChange={set('cases')}
        description={t('field.casesHint')}
      />
      <FailureBanner error={error} />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" isPending={isPending} onClick={submit}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
