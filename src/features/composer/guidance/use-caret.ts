import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { afterPaint } from '#lib/after-paint.ts';

const PAUSE_MS = 700;

/** Where the caret stands while the agent types; null after a pause and outside the field. */
export function useCaret() {
  const [caret, setCaret] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const paused = useCallback(() => {
    clearTimeout(timer.current);
    startTransition(() => setCaret(null));
  }, []);
  const typed = useCallback(
    (at: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(paused, PAUSE_MS);
      // With the letter itself, which is drawn again when it is painted.
      afterPaint(() => startTransition(() => setCaret(at)));
    },
    [paused],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  return { caret, typed, paused };
}
