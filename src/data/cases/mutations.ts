import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Case, RateCaseInput, ResolveCaseInput } from '#contract/case.ts';
import type { TriageCaseInput } from '#contract/triage.ts';
import { answer, api } from '../client.ts';
import { refreshThread } from '../threads/cache.ts';

export function useAssignCase() {
  return useCaseMutation(
    ({ id, ...json }: { id: string; assigneeId: string | null; seenAssigneeId: string | null }) =>
      answer(api.cases[':id'].assign.$post({ param: { id }, json })),
  );
}

export function useResolveCase() {
  return useCaseMutation(({ id, ...json }: { id: string } & ResolveCaseInput) =>
    answer(api.cases[':id'].resolve.$post({ param: { id }, json })),
  );
}

export function useReopenCase() {
  return useCaseMutation(
    ({
      id,
      ...json
    }: {
      id: string;
      messageId?: string;
      note?: string;
      isSecondThought?: boolean;
      seenVersion?: number;
    }) => answer(api.cases[':id'].reopen.$post({ param: { id }, json })),
  );
}

export function useUndoReopen() {
  return useCaseMutation(({ id, ...json }: { id: string; seenVersion: number }) =>
    answer(api.cases[':id'].reopen.undo.$post({ param: { id }, json })),
  );
}

export function useNoteMissed() {
  return useCaseMutation(({ id, text }: { id: string; text: string }) =>
    answer(api.cases[':id'].missed.$post({ param: { id }, json: { text } })),
  );
}

export function useRateCase() {
  return useCaseMutation(({ id, ...json }: { id: string } & RateCaseInput) =>
    answer(api.cases[':id'].satisfaction.$post({ param: { id }, json })),
  );
}

export function useAppealCase() {
  return useCaseMutation(({ id, ...json }: { id: string; messageId?: string; words?: string }) =>
    answer(api.cases[':id'].appeal.$post({ param: { id }, json })),
  );
}

export function useTriageCase() {
  return useCaseMutation(({ id, ...json }: { id: string } & TriageCaseInput) =>
    answer(api.cases[':id'].triage.$post({ param: { id }, json })),
  );
}

export function useSplitCase() {
  return useCaseMutation(({ id, ...json }: { id: string; messageIds: string[] }) =>
    answer(api.cases[':id'].split.$post({ param: { id }, json })),
  );
}

export function useMoveToCase() {
  return useCaseMutation(({ id, ...json }: { id: string; messageIds: string[] }) =>
    answer(api.cases[':id'].messages.$post({ param: { id }, json })),
  );
}

export function useJoinCases() {
  return useCaseMutation(({ id, ...json }: { id: string; intoId: string; seenVersion: number }) =>
    answer(api.cases[':id'].join.$post({ param: { id }, json })),
  );
}

export function useSeparateCase() {
  return useCaseMutation(({ id }: { id: string }) =>
    answer(api.cases[':id'].separate.$post({ param: { id } })),
  );
}

function useCaseMutation<Input>(mutationFn: (input: Input) => Promise<Case>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (changed) => refreshThread(client, changed.threadId),
  });
}
