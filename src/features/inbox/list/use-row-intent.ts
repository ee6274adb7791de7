import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type SyntheticEvent } from 'react';
import { readAhead } from '#data/threads/ahead.ts';

/** Who only passes over a row is gone by then; who means to open it takes longer to press. */
const INTENT_MS = 60;

/** Reads a thread while its row is pointed at, focused or pressed, so that it is there when it opens. */
export function useRowIntent() {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function mean(event: SyntheticEvent) {
    clearTimeout(timer.current);
    const id = threadOf(event);
    if (id) timer.current = setTimeout(() => readAhead(client, id), INTENT_MS);
  }

  return {
    onPointerOver: mean,
    onFocus: mean,
    onPointerLeave: () => clearTimeout(timer.current),
    onPointerDown(event: SyntheticEvent) {
      clearTimeout(timer.current);
      const id = threadOf(event);
      if (id) readAhead(client, id);
    },
  };
}

function threadOf({ target }: SyntheticEvent): string | undefined {
  const row = (target as Element).closest('[data-thread]');
  return row?.getAttribute('data-thread') ?? undefined;
}
