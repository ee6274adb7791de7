import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Person } from '#contract/person.ts';
import { answer, api } from '../client.ts';

export const teamKeys = {
  me: ['me'] as const,
  people: ['people'] as const,
  accounts: ['accounts'] as const,
};

export const teamQueries = {
  me: () => queryOptions({ queryKey: teamKeys.me, queryFn: readMe, staleTime: Infinity }),
  people: () =>
    queryOptions({
      queryKey: teamKeys.people,
      queryFn: async () => (await answer(api.people.$get())).people,
      staleTime: Infinity,
    }),
};

/** What somebody would leave behind, for whoever decides who takes over. */
export function dutiesOf(id: string) {
  return queryOptions({
    queryKey: [...teamKeys.people, 'duties', id],
    queryFn: () => answer(api.people[':id'].duties.$get({ param: { id } })),
    staleTime: 0,
  });
}

export function readMe() {
  return answer(api.me.$get());
}

/** Who sits here. Screens render only when it is known. */
export function useMe(): Person {
  return useSuspenseQuery(teamQueries.me()).data.person;
}

export function usePeople(): Person[] {
  return useQuery(teamQueries.people()).data ?? [];
}

/** Somebody of the team by id; undefined while unknown. */
export function usePerson(id: string | null): Person | undefined {
  return usePeople().find((person) => person.id === id);
}
