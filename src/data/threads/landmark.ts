import { useMutation } from '@tanstack/react-query';
import type { LandmarkQuery } from '#contract/landmark.ts';
import { answer, api } from '../client.ts';

/** Asks where in the thread something stands. */
export function useFindLandmark(threadId: string) {
  return useMutation({
    mutationFn: (query: LandmarkQuery) =>
      answer(api.threads[':id'].landmark.$get({ param: { id: threadId }, query })),
  });
}
