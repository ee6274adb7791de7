import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { seesAll } from '#care/team/rights.ts';
import { hasAccess } from '#care/team/roles.ts';
import type { Source } from '#contract/channel.ts';
import type { Person } from '#contract/person.ts';
import { useFormat } from '#i18n/use-format.ts';
import { cx } from '#ui/cx.ts';
import { sideItemLook, SideList } from '#ui/side-list.tsx';

interface PeopleListProps {
  people: readonly Person[];
  sources: readonly Source[];
  currentId: string;
  action: ReactNode;
}

/** Each with what they are here for and where. Who has no access comes last. */
export function PeopleList({ people, sources, currentId, action }: PeopleListProps) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const isGone = (person: Person) => !hasAccess(person);

  function where(person: Person): string {
    if (isGone(person)) return t('noAccess');
    if (seesAll(person)) return t('rights.all');
    const open = sources.filter(({ id }) => person.rights?.[id] !== undefined);
    return open.length === 0 ? t('rights.none') : format.list(open.map(({ name }) => name));
  }

  return (
    <SideList label={t('title')} action={action}>
      {[...people.filter(hasAccess), ...people.filter(isGone)].map((person) => (
        <Link
          key={person.id}
          to="/admin/people/$personId"
          params={{ personId: person.id }}
          aria-current={person.id === currentId ? 'page' : undefined}
          className={sideItemLook(person.id === currentId)}
        >
          <span className={cx('font-medium', isGone(person) ? 'text-muted' : 'text-strong')}>
            {person.name}
          </span>
          <span className="text-xs text-muted">
            {t(`role.${person.role}`)}
            {person.department && ` · ${person.department}`}
          </span>
          <span className="line-clamp-2 text-xs text-normal">{where(person)}</span>
        </Link>
      ))}
    </SideList>
  );
}
