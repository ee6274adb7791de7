import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keeperOf } from './keepers.ts';

export function useDraftChanged(personId: string, threadId: string): () => void {
  const client = useQueryClient();
  return useCallback(
    () => keeperOf(client, { personId, threadId }).changed(),
    [client, personId, threadId],
  );
}
