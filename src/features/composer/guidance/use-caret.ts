import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { afterPaint } from '#lib/after-paint.ts';

const PAUSE_MS = 700;

/** Where the caret stands while the agent types; null after a pause and outside the field. */
export function useCaret() {
  const [caret, setCaret] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const giveUp = useRef<() => void>(undefined);
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    giveUp.current?.();
  }, []);
  const paused = useCallback(() => {
    forget();
    startTransition(() => setCaret(null));
  }, [forget]);
  const typed = useCallback(
    (at: number) => {
      forget();
      timer.current = setTimeout(paused, PAUSE_MS);
      // With the letter itself, which is drawn again when it is painted.
      giveUp.current = afterPaint(() => startTransition(() => setCaret(at)));
    },
    [forget, paused],
  );
  useEffect(() => forget, [forget]);
  return { caret, typed, paused };
}
