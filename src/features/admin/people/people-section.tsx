import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { sourceQueries } from '#data/sources/queries.ts';
import { accountQueries } from '#data/team/accounts.ts';
import { teamQueries } from '#data/team/queries.ts';
import { Button } from '#ui/button.tsx';
import { FailedState } from '#ui/failed-state.tsx';
import { Loading } from '#ui/spinner.tsx';
import { lazy } from '#lib/lazy.ts';
import { PeopleList } from './people-list.tsx';
import { PersonEditor } from './person-editor.tsx';

const InviteDialog = lazy(async () => ({
  default: (await import('./invite-dialog.tsx')).InviteDialog,
}));

/** Everybody of the team, and one of them to be changed. */
export function PeopleSection({ personId }: { personId: string | undefined }) {
  const { t } = useTranslation('admin');
  const people = useQuery(teamQueries.people());
  const sources = useQuery(sourceQueries.all());
  // Asked for beside the others: what stands below a person's sign-in must not move when it comes.
  const accounts = useQuery(accountQueries.all());
  const [isInviting, setIsInviting] = useState(false);
  const asked = [people, sources, accounts];
  const failed = asked.find(({ data, error }) => !data && error);
  if (failed) {
    const again = () => asked.forEach(({ data, refetch }) => !data && void refetch());
    return <FailedState title={t('unread')} error={failed.error} onAgain={again} />;
  }
  if (!people.data || !sources.data || accounts.isLoading) return <Loading />;
  const byName = people.data.toSorted((a, b) => a.name.localeCompare(b.name));
  const current = byName.find(({ id }) => id === personId) ?? byName[0];
  if (!current) return null;
  return (
    <div className="flex min-h-0 flex-1 max-md:flex-col max-md:overflow-y-auto">
      <PeopleList
        people={byName}
        sources={sources.data}
        currentId={current.id}
        action={
          !__DEMO__ && (
            <Button icon={UserPlus} onClick={() => setIsInviting(true)}>
              {t('invite.open')}
            </Button>
          )
        }
      />
      <PersonEditor
        key={current.id}
        person={current}
        people={byName}
        sources={sources.data}
        account={accounts.data?.find((account) => account.personId === current.id)}
      />
      {isInviting && (
        <Suspense>
          <InviteDialog sources={sources.data} onClose={() => setIsInviting(false)} />
        </Suspense>
      )}
    </div>
  );
}
