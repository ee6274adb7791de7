import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Calls back when the next frame has been painted. Answers how to give that up. */
export function afterPaint(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A frame callback runs before the paint; what it puts off runs after.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(callback, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
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
