import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { forgetEarlier } from '#data/threads/cache.ts';

/** Whoever is done reading back has a short thread again: once at the end, and once gone. */
export function useShortAgain(threadId: string, isAtEnd: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (isAtEnd) forgetEarlier(client, threadId);
  }, [client, threadId, isAtEnd]);
  useEffect(() => () => forgetEarlier(client, threadId), [client, threadId]);
}
