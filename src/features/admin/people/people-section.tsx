import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { sourceQueries } from '#data/sources/queries.ts';
import { usePeople } from '#data/team/queries.ts';
import { Button } from '#ui/button.tsx';
import { Loading } from '#ui/spinner.tsx';
import { PeopleList } from './people-list.tsx';
import { PersonEditor } from './person-editor.tsx';

const InviteDialog = lazy(() =>
  import('./invite-dialog.tsx').then(({ InviteDialog: component }) => ({ default: component })),
);

/** Everybody of the team, and one of them to be changed. */
export function PeopleSection({ personId }: { personId: string | undefined }) {
  const { t } = useTranslation('admin');
  const people = usePeople().toSorted((a, b) => a.name.localeCompare(b.name));
  const sources = useQuery(sourceQueries.all()).data;
  const [isInviting, setIsInviting] = useState(false);
  const current = people.find(({ id }) => id === personId) ?? people[0];
  if (!sources || !current) return <Loading />;
  return (
    <div className="flex min-h-0 flex-1 max-md:flex-col max-md:overflow-y-auto">
      <div className="flex w-72 shrink-0 flex-col gap-3 border-r border-line bg-canvas p-3 max-md:w-full max-md:border-r-0 max-md:border-b md:overflow-y-auto">
        <PeopleList people={people} sources={sources} currentId={current.id} />
        {!__DEMO__ && (
          <Button icon={UserPlus} onClick={() => setIsInviting(true)}>
            {t('invite.open')}
          </Button>
        )}
      </div>
      <PersonEditor
        key={`${current.id} ${current.version ?? 0}`}
        person={current}
        people={people}
        sources={sources}
      />
      {isInviting && (
        <Suspense>
          <InviteDialog sources={sources} onClose={() => setIsInviting(false)} />
        </Suspense>
      )}
    </div>
  );
}
