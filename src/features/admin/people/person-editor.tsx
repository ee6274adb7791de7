import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Source } from '#contract/channel.ts';
import { roleSchema, type Person } from '#contract/person.ts';
import { accountQueries } from '#data/team/accounts.ts';
import { useChangePerson } from '#data/team/people.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { showToast } from '#ui/toast-store.ts';
import { AccessSection } from './access-section.tsx';
import { RightsFields } from './rights-fields.tsx';
import { SignInSection } from './sign-in-section.tsx';
import { SuccessorField } from './successor-field.tsx';

interface PersonEditorProps {
  person: Person;
  people: readonly Person[];
  sources: readonly Source[];
}

/** What a person is here for, which sources are open to them, how they sign in, and whether they may. */
export function PersonEditor({ person, people, sources }: PersonEditorProps) {
  const { t } = useTranslation('admin');
  const account = useQuery(accountQueries.all()).data?.find(
    ({ personId }) => personId === person.id,
  );
  return (
    <section
      aria-label={person.name}
      className="min-w-0 flex-1 overflow-y-auto p-6 max-md:overflow-visible"
    >
      <div className="flex max-w-2xl flex-col gap-8">
        <header>
          <h2 className="text-lg font-semibold text-strong">{person.name}</h2>
          {account && <p className="text-sm text-muted">{account.email}</p>}
        </header>
        {person.deactivatedAt === undefined ? (
          <PlaceForm person={person} people={people} sources={sources} />
        ) : (
          <Banner tone="neutral">{t('goneHint')}</Banner>
        )}
        {account && <SignInSection account={account} />}
        <AccessSection person={person} people={people} />
      </div>
    </section>
  );
}

function PlaceForm({ person, people, sources }: PersonEditorProps) {
  const { t } = useTranslation('admin');
  const failureText = useFailureText();
  const change = useChangePerson();
  const [role, setRole] = useState(person.role);
  const [department, setDepartment] = useState(person.department ?? '');
  const [rights, setRights] = useState(person.rights ?? null);
  const [passTo, setPassTo] = useState<string | null>(null);

  function save(event: FormEvent) {
    event.preventDefault();
    const seenVersion = person.version ?? 0;
    change.mutate(
      { id: person.id, role, department: department || null, rights, passTo, seenVersion },
      {
        onSuccess: ({ name }) => showToast({ text: t('saved', { name }), tone: 'success' }),
      },
    );
  }

  return (
    <form onSubmit={save} className="flex flex-col gap-5">
      <div className="flex flex-wrap gap-4">
        <Select
          label={t('field.role')}
          className="w-56"
          options={roleSchema.options.map((id) => ({
            id,
            label: t(`role.${id}`),
            description: t(`roleHint.${id}`),
          }))}
          value={role}
          onChange={setRole}
        />
        {role === 'expert' && (
          <TextField
            label={t('field.department')}
            className="w-56"
            value={department}
            onChange={setDepartment}
            maxLength={80}
          />
        )}
      </div>
      {role === 'admin' ? (
        <p className="text-sm text-muted">{t('rights.admin')}</p>
      ) : (
        <RightsFields role={role} rights={rights} sources={sources} onChange={setRights} />
      )}
      <SuccessorField person={person} people={people} value={passTo} onChange={setPassTo} />
      {change.error && (
        <Banner tone="danger" role="alert">
          {failureText(change.error)}
        </Banner>
      )}
      <Button type="submit" variant="primary" className="self-start" isPending={change.isPending}>
        {t('save')}
      </Button>
    </form>
  );
}
