import { useTranslation } from '#i18n/use-translation.ts';
import { isLead } from '#care/team/roles.ts';
import type { Source } from '#contract/channel.ts';
import type { Person, Right, Role } from '#contract/person.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { Select } from '#ui/select.tsx';

type Rights = NonNullable<Person['rights']>;
type Choice = Right | 'closed';

interface RightsFieldsProps {
  role: Role;
  /** Null: every source. */
  rights: Rights | null;
  sources: readonly Source[];
  onChange: (rights: Rights | null) => void;
}

/** Every source, or some with a right in each. */
export function RightsFields({ role, rights, sources, onChange }: RightsFieldsProps) {
  const { t } = useTranslation('admin');
  const choices = choicesFor(role);

  function choose(sourceId: string, choice: Choice) {
    const { [sourceId]: _before, ...others } = rights ?? {};
    onChange(choice === 'closed' ? others : { ...others, [sourceId]: choice });
  }

  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-base font-semibold text-strong">{t('rights.title')}</legend>
      <RadioGroup
        label={t('rights.which')}
        isLabelShown={false}
        value={rights === null ? 'all' : 'some'}
        options={[
          { id: 'all', label: t('rights.all'), description: t('rights.allHint') },
          { id: 'some', label: t('rights.some'), description: t('rights.someHint') },
        ]}
        onChange={(which) => onChange(which === 'all' ? null : {})}
      />
      {rights !== null && (
        <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
          {sources.map(({ id, name }) => (
            <Select
              key={id}
              label={name}
              options={choices.map((choice) => ({ id: choice, label: t(`right.${choice}`) }))}
              value={shownChoice(rights[id], choices)}
              onChange={(choice) => choose(id, choice)}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}

/** What a role can make nothing of is not offered. */
function choicesFor(role: Role): readonly Choice[] {
  if (role === 'expert') return ['closed', 'read'];
  return isLead({ role }) ? ['closed', 'read', 'answer', 'review'] : ['closed', 'read', 'answer'];
}

/** A right from an earlier role counts as the most that this one can use. */
function shownChoice(right: Right | undefined, choices: readonly Choice[]): Choice {
  if (right === undefined) return 'closed';
  return choices.includes(right) ? right : (choices.at(-1) ?? 'closed');
}
