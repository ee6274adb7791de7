import { useEffect, type RefObject } from 'react';

/**
 * Brings the focus into an overlay that opened without it. On a key press React Aria moves the focus
 * only when no transition runs anywhere, and one whose end it never heard of leaves it outside.
 */
export function useFocusInside(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (!ref.current?.contains(document.activeElement)) ref.current?.focus();
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [ref]);
}
