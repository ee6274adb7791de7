import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../client.ts';

/** A one-time link to our own chat for the customer of a case. */
export function useInvite() {
  return useMutation({
    mutationFn: (caseId: string) =>
      answer(api.cases[':id'].invitations.$post({ param: { id: caseId } })),
  });
}
