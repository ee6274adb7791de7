import { useEffect, type RefObject } from 'react';

/**
 * Keeps the place where one is in view, on a screen too low for all of them: when it becomes another, and when
 * counts, saved views or what stands below change the room. Told of sizes, it never lays out the page itself.
 */
export function useCurrentInView(scroller: RefObject<HTMLElement | null>, path: string): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      element.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest' }),
    );
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [scroller, path]);
}
