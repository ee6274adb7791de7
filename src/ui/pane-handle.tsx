import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { PaneSide, SidePane } from './split-panes.tsx';

interface PaneHandleProps {
  side: PaneSide;
  controls: string;
  pane: SidePane;
  onPreview: (size: number) => void;
  onResize: (size: number) => void;
}

/** Drag, or arrows (Shift for longer steps), Home, End; a double click or Enter puts it back. */
export function PaneHandle({ side, controls, pane, onPreview, onResize }: PaneHandleProps) {
  const drag = useRef<{ fromX: number; size: number } | null>(null);
  const outward = side === 'start' ? 1 : -1;
  const within = (size: number) => Math.round(Math.min(pane.max, Math.max(pane.min, size)));

  function grab(event: PointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { fromX: event.clientX, size: pane.size };
  }

  function move(event: PointerEvent<HTMLDivElement>) {
    if (!drag.current) return;
    drag.current.size = within(pane.size + (event.clientX - drag.current.fromX) * outward);
    onPreview(drag.current.size);
  }

  function release() {
    if (drag.current && drag.current.size !== pane.size) onResize(drag.current.size);
    drag.current = null;
  }

  function step(event: KeyboardEvent) {
    const size = sizeAfter(event, pane, outward);
    if (size === undefined) return;
    event.preventDefault();
    onResize(within(size));
  }

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={pane.handleLabel}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={pane.size}
      aria-valuemin={pane.min}
      aria-valuemax={pane.max}
      onPointerDown={grab}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
      onDoubleClick={() => onResize(pane.initial)}
      onKeyDown={step}
      data-handle={side}
    />
  );
}

function sizeAfter(event: KeyboardEvent, pane: SidePane, outward: number) {
  const step = (event.shiftKey ? 64 : 16) * outward;
  const sizes: Record<string, number> = {
    ArrowLeft: pane.size - step,
    ArrowRight: pane.size + step,
    Home: pane.min,
    End: pane.max,
    Enter: pane.initial,
  };
  return sizes[event.key];
}
