import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { GuidanceWord, RuleSetting } from '#contract/guidance.ts';
import { answer, api, done } from '../client.ts';
import { guidanceKeys } from './queries.ts';

/** Tells the team's record of the guidance; the reply at hand does not wait for it. */
export function useTellGuidance(threadId: string) {
  return useMutation({
    mutationFn: (word: GuidanceWord) =>
      done(api.threads[':id'].guidance.$post({ param: { id: threadId }, json: word })),
  });
}

export function useSetRule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      rule,
      ...json
    }: Pick<RuleSetting, 'rule' | 'sourceId' | 'lang' | 'severity' | 'reason'>) =>
      answer(api.rules[':id'].$put({ param: { id: rule }, json })),
    onSuccess: () => client.invalidateQueries({ queryKey: guidanceKeys.all }),
  });
}
