import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#i18n/use-translation.ts';
import { careRoles, isAtWork } from '#care/team/roles.ts';
import type { Person } from '#contract/person.ts';
import { dutiesOf } from '#data/team/queries.ts';
import { Select } from '#ui/select.tsx';

interface SuccessorFieldProps {
  person: Person;
  people: readonly Person[];
  /** Null: nobody. */
  value: string | null;
  onChange: (id: string | null) => void;
}

const nobody = '*';

/** Who takes over what the person may no longer do; nothing where they hold nothing. */
export function SuccessorField({ person, people, value, onChange }: SuccessorFieldProps) {
  const { t } = useTranslation('admin');
  const duties = useQuery(dutiesOf(person.id)).data;
  if (!duties || duties.cases + duties.promises === 0) return null;
  const others = people.filter((other) => other.id !== person.id && isAtWork(other, careRoles));
  return (
    <Select
      label={t('successor.label')}
      description={t('successor.holds', {
        cases: t('successor.cases', { count: duties.cases }),
        promises: t('successor.promises', { count: duties.promises }),
      })}
      className="max-w-sm"
      options={[
        { id: nobody, label: t('successor.nobody') },
        ...others.map(({ id, name }) => ({ id, label: name })),
      ]}
      value={value ?? nobody}
      onChange={(id) => onChange(id === nobody ? null : id)}
    />
  );
}
