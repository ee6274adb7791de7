import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AskPartInput, GivePartInput } from '#contract/part.ts';
import { answer, api } from '../client.ts';
import { refreshThread } from '../threads/cache.ts';
import { partQueries } from './queries.ts';

export function useAskPart() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ caseId, ...json }: { caseId: string } & AskPartInput) =>
      answer(api.cases[':id'].parts.$post({ param: { id: caseId }, json })),
    onSuccess: (part) => refreshThread(client, part.threadId),
  });
}

export function useGivePart() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...json }: { id: string } & GivePartInput) =>
      answer(api.parts[':id'].give.$post({ param: { id }, json })),
    onSuccess: (part) => refreshThread(client, part.threadId),
  });
}

export function useWithdrawPart() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.parts[':id'].withdraw.$post({ param: { id } })),
    onSuccess: (part) => refreshThread(client, part.threadId),
  });
}

export function useAnswerPart() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...json }: { id: string; text: string; seenVersion: number }) =>
      answer(api.parts[':id'].answer.$post({ param: { id }, json })),
    onSuccess: () => client.invalidateQueries(partQueries.own()),
  });
}
