import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Those who wait for the same frame; whoever comes after it began waits for the next. */
let waiting: Set<() => void> | null = null;

/**
 * Calls back when the next frame has been painted, at once with all others who wait for it, so that
 * what they change is drawn once. Answers how to give that up.
 */
export function afterPaint(callback: () => void): () => void {
  waiting ??= callAfterFrame();
  const calls = waiting;
  const call = () => callback();
  calls.add(call);
  return () => calls.delete(call);
}

function callAfterFrame(): Set<() => void> {
  const calls = new Set<() => void>();
  // A frame callback runs before the paint; what it puts off runs after.
  requestAnimationFrame(() => {
    waiting = null;
    setTimeout(() => calls.forEach((call) => call()), 0);
  });
  return calls;
}

/**
 * False while the component is first drawn, true once that is on screen: for what may come a frame later.
 * A key that is pressed in between finds everything there.
 */
export function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    if (isPainted) return;
    const giveUp = afterPaint(() => startTransition(() => setPainted(true)));
    const hurry = () => flushSync(() => setPainted(true));
    window.addEventListener('keydown', hurry, { capture: true, once: true });
    return () => {
      giveUp();
      window.removeEventListener('keydown', hurry, { capture: true });
    };
  }, [isPainted]);
  return isPainted;
}
