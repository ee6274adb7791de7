import { useEffect, useRef, useState } from 'react';
import type { ThreadFilter } from '#data/threads/queries.ts';

/** Letters typed in one breath are one address. */
const ADDRESS_PAUSE_MS = 300;

interface Typed {
  q: string;
  /** The address it was typed over: once that is another one, it says what is searched for. */
  over: Pick<ThreadFilter, 'view' | 'q'>;
}

/**
 * What is searched for: the words in the address, or those being typed, which are found with each letter
 * and `tell` the address after a pause.
 */
export function useTypedSearch({ view, q }: ThreadFilter, tell: (q: string) => void) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const pending = typed?.over.view === view && typed.over.q === q ? typed.q : null;
  const latestTell = useRef(tell);
  useEffect(() => {
    latestTell.current = tell;
  });
  useEffect(() => {
    if (pending === null || pending === q) return;
    const timer = setTimeout(() => latestTell.current(pending), ADDRESS_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [pending, q]);
  return {
    q: pending ?? q,
    type: (words: string) => setTyped({ q: words, over: { view, q } }),
  };
}
