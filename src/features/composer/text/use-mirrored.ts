import { startTransition, useLayoutEffect, useState, type RefObject } from 'react';
import { afterPaint } from '#lib/after-paint.ts';

/**
 * The words that the mirror holds. While words only come on at the end it may stay behind until they are
 * painted: no line lies there yet, and laying the mirror out is a fifth of what a key costs. Where the
 * field has outgrown the mirror, which gives it its height, it follows at once.
 */
export function useMirrored(text: string, boxRef: RefObject<HTMLTextAreaElement | null>): string {
  const [drawn, setDrawn] = useState(text);
  const mayWait = text.startsWith(drawn);
  useLayoutEffect(() => {
    if (drawn === text) return;
    const box = boxRef.current;
    if (mayWait && box && box.scrollHeight > box.clientHeight) setDrawn(text);
    else return afterPaint(() => startTransition(() => setDrawn(text)));
  }, [text, drawn, mayWait, boxRef]);
  return mayWait ? drawn : text;
}
