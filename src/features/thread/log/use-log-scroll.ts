import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { isTyping } from '#lib/commands/keys.ts';

/** Closer than this to the end counts as being there: a line and a half. */
const END_PX = 40;

/** A message on screen and how far below the top of the view it stands. */
interface Anchor {
  element: Element;
  top: number;
}

/**
 * Keeps the newest message in view while the reader is at the end, and else the message that is being
 * read where it is, whatever is put in, drawn or measured above it.
 */
export function useLogScroll() {
  const scrollerRef = useRef<HTMLDivElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);
  const isStuck = useRef(true);
  const lastTop = useRef(0);
  const anchor = useRef<Anchor | null>(null);
  const [isAtEnd, setAtEnd] = useState(true);

  const note = useCallback(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    const isNear = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < END_PX;
    // What grows below leaves the reader where they are without a wish of theirs: only going up is one.
    if (isNear || scroller.scrollTop < lastTop.current) isStuck.current = isNear;
    lastTop.current = scroller.scrollTop;
    anchor.current = isStuck.current ? null : firstInView(scroller);
    setAtEnd(isStuck.current);
  }, []);

  const toEnd = useCallback(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    isStuck.current = true;
    scroller.scrollTop = scroller.scrollHeight;
  }, []);

  // By themselves browsers glide there, and stop short in a long thread: it grows while they are on the way.
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'End' || event.shiftKey || isTyping(event.target)) return;
      event.preventDefault();
      toEnd();
    },
    [toEnd],
  );

  // Before the paint, or the thread would flash its oldest message first.
  useLayoutEffect(toEnd, [toEnd]);

  // Heights change after the paint: a chunk is drawn, a message opens, the composer grows.
  useEffect(() => {
    const scroller = scrollerRef.current;
    const content = contentRef.current;
    if (!scroller || !content) return;
    const observer = new ResizeObserver(() => {
      if (isStuck.current) toEnd();
      else hold(scroller, anchor.current);
      note();
    });
    observer.observe(scroller);
    // With its padding: room is made above for what happened while somebody was away.
    observer.observe(content, { box: 'border-box' });
    return () => observer.disconnect();
  }, [note, toEnd]);

  return { scrollerRef, contentRef, isAtEnd, toEnd, onScroll: note, onKeyDown };
}

/** Browsers that anchor by themselves have done it by now; at the very top, and in others, we do. */
function hold(scroller: HTMLElement, anchor: Anchor | null): void {
  if (!anchor?.element.isConnected) return;
  const moved = topInView(scroller, anchor.element) - anchor.top;
  if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
}

/** Messages stand in order, so the first in view is found by halving. */
function firstInView(scroller: HTMLElement): Anchor | null {
  const messages = scroller.querySelectorAll('article');
  let low = 0;
  let high = messages.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = messages[middle] as Element;
    if (topInView(scroller, element) + element.clientHeight > 0) high = middle;
    else low = middle + 1;
  }
  const element = messages[low];
  return element ? { element, top: topInView(scroller, element) } : null;
}

function topInView(scroller: HTMLElement, element: Element): number {
  return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}
