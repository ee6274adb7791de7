import { useEffect, useRef, type ReactNode } from 'react';
import { useIsPainted } from '#lib/after-paint.ts';

/** As high as a composer of this shape was last, by shape and width of the window. */
const heights = new Map<string, number>();

interface ComposerPlaceProps {
  /** Composers of one shape are equally high; null where nobody can know. */
  shape: string | null;
  children: ReactNode;
}

/**
 * The composer, a frame after the messages: they are what somebody who opens a thread waits for. Where its
 * height is not known yet it comes with them, for what stands on the screen must not move.
 */
export function ComposerPlace({ shape, children }: ComposerPlaceProps) {
  const isPainted = useIsPainted();
  const place = useRef<HTMLDivElement>(null);
  const key = shape === null ? null : `${shape} ${innerWidth}`;
  const height = key === null ? undefined : heights.get(key);

  // After each drawing: a note or a reason may stand there now instead of the reply.
  useEffect(() => {
    const composer = place.current?.firstElementChild;
    if (!composer || key === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const blockSize = entry?.borderBoxSize[0]?.blockSize ?? 0;
      // While another pane is shown in its place it has no height at all.
      if (blockSize > 0) heights.set(key, blockSize);
    });
    observer.observe(composer);
    return () => observer.disconnect();
  });

  if (!isPainted && height !== undefined)
    return <div style={{ height }} className="shrink-0 border-t border-line" />;
  return (
    <div ref={place} className="contents">
      {children}
    </div>
  );
}
