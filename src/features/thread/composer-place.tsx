import { useEffect, useRef, type ReactNode } from 'react';
import { useIsPainted } from '#lib/after-paint.ts';

/** As high as the composer was last, so that the messages above do not move when the next one comes. */
let lastHeight = 0;

/** The composer, a frame after the messages: they are what somebody who opens a thread waits for. */
export function ComposerPlace({ children }: { children: ReactNode }) {
  const isPainted = useIsPainted();
  const place = useRef<HTMLDivElement>(null);

  // After each drawing: a note or a reason may stand there now instead of the reply.
  useEffect(() => {
    const composer = place.current?.firstElementChild;
    if (!composer) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      lastHeight = entry?.borderBoxSize[0]?.blockSize ?? lastHeight;
    });
    observer.observe(composer);
    return () => observer.disconnect();
  });

  if (!isPainted)
    return <div style={{ height: lastHeight }} className="shrink-0 border-t border-line" />;
  return (
    <div ref={place} className="contents">
      {children}
    </div>
  );
}
