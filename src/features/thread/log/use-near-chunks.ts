import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { likelyHeight, type Chunk } from './chunks.ts';

/** So far outside the view chunks are drawn: a flick of the wheel must not outrun them. */
const MARGIN = '150% 0px';

/** Which chunks are near the view and so are drawn; the others only keep their height. One that has the focus stays. */
export function useNearChunks(scrollerRef: RefObject<HTMLElement | null>) {
  const [near, setNear] = useState<ReadonlySet<string>>(() => new Set());
  const heights = useRef(new Map<string, number>());
  const observer = useRef<IntersectionObserver | null>(null);
  const places = useRef(new Map<string, HTMLElement>());
  /** Drawn on demand and not yet in view: news of how far away they were comes too late. */
  const awaited = useRef(new Set<string>());
  const latestNear = useRef(near);
  useEffect(() => {
    latestNear.current = near;
  });

  useEffect(() => {
    const watching = new IntersectionObserver(
      (entries) => {
        const came = new Set<string>();
        const left = new Set<string>();
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          const id = idOf(target);
          if (isIntersecting) {
            came.add(id);
            awaited.current.delete(id);
          } else if (!awaited.current.has(id) && !target.contains(document.activeElement)) {
            if (target.childElementCount > 0) heights.current.set(id, boundingClientRect.height);
            left.add(id);
          }
        }
        setNear((before) => changed(before, came, left));
      },
      { root: scrollerRef.current, rootMargin: MARGIN },
    );
    observer.current = watching;
    for (const place of places.current.values()) watching.observe(place);
    return () => watching.disconnect();
  }, [scrollerRef]);

  const place = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const id = idOf(element);
    places.current.set(id, element);
    observer.current?.observe(element);
    return () => {
      places.current.delete(id);
      observer.current?.unobserve(element);
    };
  }, []);

  return {
    near,
    /** Draws a chunk that is about to be shown. */
    draw: useCallback((id: string) => {
      if (!latestNear.current.has(id)) awaited.current.add(id);
      setNear((before) => changed(before, new Set([id])));
    }, []),
    /** Goes on the element of each chunk, which carries its id in `data-chunk`. */
    place,
    heightOf: (chunk: Chunk) => heights.current.get(chunk.id) ?? likelyHeight(chunk),
  };
}

function idOf(element: Element): string {
  return (element as HTMLElement).dataset.chunk ?? '';
}

function changed(
  before: ReadonlySet<string>,
  came: ReadonlySet<string>,
  left: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const isSame = [...came].every((id) => before.has(id)) && ![...left].some((id) => before.has(id));
  if (isSame) return before;
  const after = new Set([...before, ...came]);
  for (const id of left) if (!came.has(id)) after.delete(id);
  return after;
}
