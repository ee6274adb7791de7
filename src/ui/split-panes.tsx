import { useId, useRef, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { PaneHandle } from './pane-handle.tsx';

export interface SidePane {
  content: ReactNode;
  /** The accessible name of the handle that resizes it. */
  handleLabel: string;
  /** Pixels, all four; `initial` comes back on a double click. */
  size: number;
  min: number;
  max: number;
  initial: number;
}

export type PaneSide = 'start' | 'end';

export interface SplitPanesProps {
  start?: SidePane | null;
  end?: SidePane | null;
  /** Once per gesture, when it is over. */
  onResize: (side: PaneSide, size: number) => void;
  /** The one that stays where there is no room for all: below 864 px `end` gives way, below 768 px all but one. */
  shown?: PaneSide | 'center';
  children: ReactNode;
  className?: string;
}

/** A centre that takes what is left between two side panes with handles. */
export function SplitPanes({
  start,
  end,
  onResize,
  shown = 'center',
  children,
  className,
}: SplitPanesProps) {
  const id = useId();
  const rootRef = useRef<HTMLDivElement>(null);

  // A gesture writes the width past React: sixty renders of three panes a second would be felt.
  function preview(side: PaneSide, size: number) {
    rootRef.current?.style.setProperty(`--pane-${side}`, `${size}px`);
  }

  function handle(side: PaneSide, pane: SidePane) {
    return (
      <PaneHandle
        side={side}
        controls={`${id}-${side}`}
        pane={pane}
        onPreview={(size) => preview(side, size)}
        onResize={(size) => onResize(side, size)}
      />
    );
  }

  return (
    <div
      ref={rootRef}
      data-shown={shown}
      style={{ '--pane-start': `${start?.size ?? 0}px`, '--pane-end': `${end?.size ?? 0}px` }}
      className={cx('panes flex h-full min-h-0 min-w-0', className)}
    >
      {start && (
        <>
          <div id={`${id}-start`} data-pane="start" style={{ '--pane-min': `${start.min}px` }}>
            {start.content}
          </div>
          {handle('start', start)}
        </>
      )}
      <div data-pane="center">{children}</div>
      {end && (
        <>
          {handle('end', end)}
          <div id={`${id}-end`} data-pane="end" style={{ '--pane-min': `${end.min}px` }}>
            {end.content}
          </div>
        </>
      )}
    </div>
  );
}
