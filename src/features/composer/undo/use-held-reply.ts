import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ThreadDetail } from '#contract/thread.ts';
import { apiNow } from '#data/clock.ts';
import { threadKeys } from '#data/threads/queries.ts';
import { heldReply } from './held-reply.ts';

const TICK_MS = 500;

/** The newest reply of this author that can still be called back, in whatever thread, and the time now. */
export function useHeldReply(personId: string) {
  const client = useQueryClient();
  const [held, setHeld] = useState<ReturnType<typeof heldReply>>();
  const [now, setNow] = useState(apiNow);
  const isHolding = held !== undefined;

  useEffect(() => {
    function look() {
      const threads = client
        .getQueriesData<ThreadDetail>({ queryKey: threadKeys.threads, predicate: isDetail })
        .map(([, detail]) => detail);
      const found = heldReply(threads, personId, apiNow());
      setHeld((before) => (before?.reply === found?.reply ? before : found));
      setNow(apiNow());
    }
    look();
    const stop = client.getQueryCache().subscribe(({ type, query }) => {
      if (type === 'updated' && query.queryKey[0] === threadKeys.threads[0]) look();
    });
    const timer = isHolding ? setInterval(look, TICK_MS) : undefined;
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [client, personId, isHolding]);

  return { held, now };
}

function isDetail({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return queryKey[2] === 'detail';
}
