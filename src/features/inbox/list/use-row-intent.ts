import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { readAhead } from '#data/threads/ahead.ts';
import { rowIntent } from './row-intent.ts';

/** Reads a thread while its row is pointed at, focused or pressed, so that it is there when it opens. */
export function useRowIntent() {
  const client = useQueryClient();
  const intent = useMemo(() => rowIntent((threadId) => readAhead(client, threadId)), [client]);
  useEffect(() => intent.forget, [intent]);
  return intent.handlers;
}
