import type { observeElementRect } from '@tanstack/react-virtual';

type Observe = typeof observeElementRect<HTMLDivElement>;

/** As high as the list was, so that its next rows are there with the first render and not the second. */
let lastHeight = 0;

export function initialRect() {
  return { width: 0, height: lastHeight };
}

/**
 * Tells the height of a list after the browser has laid it out and before it paints. To ask for it sooner,
 * as the library does by itself, lays out the whole page once more with every new list.
 */
export const observeHeight: Observe = ({ scrollElement }, tell) => {
  if (!scrollElement) return undefined;
  const observer = new ResizeObserver(() => {
    const { clientWidth, clientHeight } = scrollElement;
    // A list that is hidden has no height; it is as high as before when it is shown again.
    if (clientHeight > 0) lastHeight = clientHeight;
    tell({ width: clientWidth, height: clientHeight });
  });
  observer.observe(scrollElement);
  return () => observer.disconnect();
};
