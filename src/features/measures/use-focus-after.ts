import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Where the focus goes when the drawing after an act took away or moved what had it: `arm` names an element
 * below `rootRef` by its `data-focus`. The focus of somebody who went on meanwhile stays.
 */
export function useFocusAfter(rootRef: RefObject<HTMLElement | null>) {
  const wanted = useRef<string | null>(null);

  useLayoutEffect(() => {
    if (wanted.current === null || document.activeElement !== document.body) return;
    const found = rootRef.current?.querySelector<HTMLElement>(
      `[data-focus="${CSS.escape(wanted.current)}"]`,
    );
    found?.focus();
  });

  return (name: string) => {
    wanted.current = name;
  };
}
