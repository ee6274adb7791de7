import { useLayoutEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { rowsAbove, type RowsWindow } from './rows-window.ts';

/**
 * Keeps the rows where they are on screen while the list changes above them: what is under the pointer, else
 * under the cursor, else the first in view. At the top with nobody in the list, what is new just appears.
 */
export function useStillRows(
  scroller: RefObject<HTMLElement | null>,
  window: RowsWindow,
  rowHeight: number,
  cursor: number,
) {
  const before = useRef(window);
  const pointerY = useRef<number | null>(null);
  const [newAbove, setNewAbove] = useState(0);

  useLayoutEffect(() => {
    const element = scroller.current;
    const old = before.current;
    before.current = window;
    if (!element || old === window) return;
    const stays = rowThatStays(element, rowHeight, pointerY.current, cursor);
    if (stays === null) return;
    const added = rowsAbove(old, window, stays);
    if (!added) return;
    element.scrollBy(0, added * rowHeight);
    if (added > 0) setNewAbove((count) => count + added);
  }, [scroller, window, rowHeight, cursor]);

  return {
    /** Rows that came in above and have not been scrolled to. */
    newAbove,
    onPointer(event: PointerEvent) {
      pointerY.current = event.clientY;
    },
    onPointerLeft() {
      pointerY.current = null;
    },
    onScroll() {
      const first = Math.floor((scroller.current?.scrollTop ?? 0) / rowHeight);
      setNewAbove((count) => Math.min(count, first));
    },
  };
}

function rowThatStays(
  element: HTMLElement,
  rowHeight: number,
  pointerY: number | null,
  cursor: number,
): number | null {
  const first = Math.floor(element.scrollTop / rowHeight);
  if (pointerY !== null) {
    const y = pointerY - element.getBoundingClientRect().top;
    return Math.floor((element.scrollTop + y) / rowHeight);
  }
  const last = Math.floor((element.scrollTop + element.clientHeight) / rowHeight);
  const isCursorHere = element.contains(document.activeElement);
  if (isCursorHere && cursor >= first && cursor <= last) return cursor;
  return element.scrollTop > 0 ? first : null;
}
