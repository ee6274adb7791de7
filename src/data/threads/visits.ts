import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Away } from '#contract/visit.ts';
import { answer, api, done } from '../client.ts';
import { threadKeys } from './queries.ts';

/**
 * What happened to the thread since this person last had it before them: asked once for each showing, and
 * again when a window that was hidden comes back to news. `newestSeq` is the newest entry on screen.
 */
export function useAway(threadId: string, newestSeq: number | undefined): Away | undefined {
  const client = useQueryClient();
  const [showing, setShowing] = useState(0);
  const { data: away } = useQuery({
    queryKey: ['away', threadId, showing],
    queryFn: () => answer(api.threads[':id'].away.$get({ param: { id: threadId } })),
    staleTime: Infinity,
    gcTime: 0,
  });
  const told = useRef(-1);
  const isKnown = away !== undefined;

  useEffect(() => {
    function tell() {
      if (!isKnown || newestSeq === undefined || newestSeq <= told.current) return;
      if (document.visibilityState === 'hidden') return;
      told.current = newestSeq;
      // Nobody waits for this; should it fail, the thread is told as unread once more.
      void done(
        api.threads[':id'].seen.$put({ param: { id: threadId }, json: { seq: newestSeq } }),
      ).then(
        () => client.invalidateQueries({ queryKey: threadKeys.lists }),
        () => undefined,
      );
    }
    function comeBack() {
      const isNews = told.current >= 0 && (newestSeq ?? 0) > told.current;
      if (document.visibilityState === 'visible' && isNews) setShowing((before) => before + 1);
      tell();
    }
    tell();
    document.addEventListener('visibilitychange', comeBack);
    return () => document.removeEventListener('visibilitychange', comeBack);
  }, [client, threadId, newestSeq, isKnown]);

  return away;
}
