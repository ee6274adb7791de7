import { useState, type FormEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Source } from '#contract/channel.ts';
import type { Person } from '#contract/person.ts';
import { roles } from '#contract/role-names.ts';
import { useChangePerson } from '#data/team/people.ts';
import { FormFoot } from '#ui/form-foot.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { showToast } from '#ui/toast-store.ts';
import { draftOf, inputOf, leftAfterSave, type PlaceDraft } from './place-draft.ts';
import { RightsFields } from './rights-fields.tsx';
import { SuccessorField } from './successor-field.tsx';

interface PlaceFormProps {
  person: Person;
  people: readonly Person[];
  sources: readonly Source[];
}

/** A person's role and sources. Until something is typed the fields show what holds, whoever changed it. */
export function PlaceForm({ person, people, sources }: PlaceFormProps) {
  const { t } = useTranslation('admin');
  const save = useChangePerson();
  const [typed, setTyped] = useState<PlaceDraft | null>(null);
  const draft = typed ?? draftOf(person);
  const { role, department, rights, passTo } = draft;

  function change(part: Partial<PlaceDraft>) {
    setTyped((before) => ({ ...(before ?? draftOf(person)), ...part }));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (save.isPending) return;
    save.mutate(
      { id: person.id, ...inputOf(draft) },
      {
        onSuccess: ({ name, version = 0 }) => {
          setTyped((now) => leftAfterSave(now, typed, version));
          showToast({ text: t('saved', { name }), tone: 'success', id: `person-${person.id}` });
        },
      },
    );
  }

  function giveUp() {
    setTyped(null);
    save.reset();
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-5">
      <div className="flex flex-wrap gap-4">
        <Select
          label={t('field.role')}
          className="w-56"
          options={roles.map((id) => ({
            id,
            label: t(`role.${id}`),
            description: t(`roleHint.${id}`),
          }))}
          value={role}
          onChange={(chosen) => change({ role: chosen })}
        />
        {role === 'expert' && (
          <TextField
            label={t('field.department')}
            className="w-56"
            value={department}
            onChange={(words) => change({ department: words })}
            maxLength={80}
          />
        )}
      </div>
      {role === 'admin' ? (
        <p className="text-sm text-muted">{t('rights.admin')}</p>
      ) : (
        <RightsFields
          role={role}
          rights={rights}
          sources={sources}
          onChange={(chosen) => change({ rights: chosen })}
        />
      )}
      <SuccessorField
        person={person}
        people={people}
        value={passTo}
        onChange={(id) => change({ passTo: id })}
      />
      <FormFoot saving={save} onGiveUp={typed ? giveUp : undefined} />
    </form>
  );
}
