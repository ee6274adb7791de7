import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangePersonInput, LetGoInput } from '#contract/person.ts';
import { answer, api } from '../client.ts';
import { teamKeys } from './queries.ts';

/** What a person is here for, and where. */
export function useChangePerson() {
  return usePersonChange(({ id, ...json }: { id: string } & ChangePersonInput) =>
    answer(api.people[':id'].$patch({ param: { id }, json })),
  );
}

/** Takes all access at once. */
export function useLetGo() {
  return usePersonChange(({ id, ...json }: { id: string } & LetGoInput) =>
    answer(api.people[':id']['let-go'].$post({ param: { id }, json })),
  );
}

export function useLetIn() {
  return usePersonChange(({ id, ...json }: { id: string; seenVersion: number }) =>
    answer(api.people[':id']['let-in'].$post({ param: { id }, json })),
  );
}

function usePersonChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: teamKeys.people }),
  });
}
