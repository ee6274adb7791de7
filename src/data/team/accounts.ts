import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AccountStanding } from '#contract/account.ts';
import type { Person, Role } from '#contract/person.ts';
import { askServer } from '../client.ts';
import { teamKeys } from './queries.ts';

/** How the team signs in; the demo, where nobody does, has no such thing. */
export const accountQueries = {
  all: () =>
    queryOptions({
      queryKey: teamKeys.accounts,
      enabled: !__DEMO__,
      queryFn: async () => {
        const response = await askServer('/api/accounts');
        return ((await response.json()) as { accounts: AccountStanding[] }).accounts;
      },
    }),
};

export type AccountDeed = 'end-sessions' | 'reset-second-factor';

export function useAccountDeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ personId, deed }: { personId: string; deed: AccountDeed }) =>
      askServer(`/api/accounts/${encodeURIComponent(personId)}/${deed}`, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: teamKeys.accounts }),
  });
}

/** The link by which one new person comes in; nobody can read it again. */
export async function invitePerson(as: {
  role: Role;
  rights: Person['rights'] | null;
}): Promise<string> {
  const response = await askServer('/api/invitations', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(as),
  });
  return ((await response.json()) as { link: string }).link;
}
