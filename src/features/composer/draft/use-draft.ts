import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect } from 'react';
import type { ThreadDetail } from '#contract/thread.ts';
import { changeDraft, deskIdOf } from '../desk.ts';
import { readAgain } from './draft-state.ts';
import { keeperOf } from './keepers.ts';

/** Takes over what the API holds, and saves on leaving: the thread, the tab, the network's silence. */
export function useDraft(personId: string, detail: ThreadDetail): void {
  const client = useQueryClient();
  const threadId = detail.row.id;
  const { draft } = detail;

  // Before the first paint, or the words would jump into an empty field.
  useLayoutEffect(() => {
    // Just after somebody else sat down, the thread may still be the one that the other person read.
    if (draft && draft.personId !== personId) return;
    changeDraft(deskIdOf(personId, threadId), (state) => readAgain(state, draft));
  }, [draft, personId, threadId]);

  useEffect(() => {
    const keeper = keeperOf(client, { personId, threadId });
    const flush = () => void keeper.flush();
    const flushHidden = () => document.visibilityState === 'hidden' && flush();
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flushHidden);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flushHidden);
      flush();
    };
  }, [client, personId, threadId]);
}
