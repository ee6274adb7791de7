import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { hasAccess } from '#care/team/roles.ts';
import { usePeople } from '#data/team/queries.ts';
import { Avatar } from '#ui/avatar.tsx';
import { MenuButton } from '#ui/menu-button.tsx';
import { people } from '../world/people.ts';
import { useDemo } from './demo-context.ts';

/** Nobody signs in to the demo: whoever it is may try every chair. */
export function PersonSwitch() {
  const { t } = useTranslation('demo');
  const { world, tell } = useDemo();
  const [id, setId] = useState(world.person.get());
  const team = usePeople();
  // Nobody sits down as somebody who was let go.
  const offered = people.filter(({ id: each }) =>
    team.every((person) => person.id !== each || hasAccess(person)),
  );
  const current = people.find((person) => person.id === id) ?? people[0];

  /** The seat shows the next person when all on screen is theirs. */
  async function sitDown(next: string) {
    world.person.set(next);
    await tell('person');
    setId(next);
  }

  return (
    <MenuButton
      label={t('switchPerson')}
      selectedId={id}
      placement="right bottom"
      items={offered.map((person) => ({
        id: person.id,
        label: person.name,
        description:
          person.role === 'agent' ? t(`trust.${person.trust}`) : t(`role.${person.role}`),
      }))}
      onAction={(next) => void sitDown(next)}
    >
      {(trigger) => (
        <button
          type="button"
          {...trigger}
          aria-label={t('switchPerson')}
          className="flex w-full flex-col items-center gap-1 rounded-md px-1 py-1.5 hover:bg-hover"
        >
          <Avatar name={current.name} size="md" shape="square" />
          <span className="max-w-full truncate text-2xs text-normal">
            {current.name.split(' ')[0]}
          </span>
        </button>
      )}
    </MenuButton>
  );
}
