import {
  cloneElement,
  useEffect,
  useId,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { Kbd } from './kbd.tsx';

export interface TooltipProps {
  text: ReactNode;
  keys?: string;
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** False where the text repeats the element's own name. */
  isDescription?: boolean;
  /** One element that takes `aria-describedby` and can be focused. */
  children: ReactElement<{ 'aria-describedby'?: string }>;
}

const openDelayMs = 450;
const closeDelayMs = 100;

/**
 * Words for an element, on hover and on keyboard focus; Esc closes, the pointer may rest on it.
 * It lives in the browser's top layer, so panes do not clip it and dialogs do not cover it.
 */
export function Tooltip({
  text,
  keys,
  side = 'bottom',
  isDescription = true,
  children,
}: TooltipProps) {
  const id = useId();
  const anchorRef = useRef<HTMLSpanElement>(null);
  const tipRef = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isOpen, setOpen] = useState(false);

  function plan(open: boolean, delay: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(open), delay);
  }

  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    const anchor = anchorRef.current?.firstElementChild;
    const tip = tipRef.current;
    if (!isOpen || !anchor || !tip) return;
    tip.showPopover();
    const { left, top } = placeBeside(
      anchor.getBoundingClientRect(),
      tip.getBoundingClientRect(),
      side,
    );
    tip.style.translate = `${left}px ${top}px`;
    const close = () => setOpen(false);
    const closeOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && close();
    document.addEventListener('keydown', closeOnEscape, true);
    document.addEventListener('scroll', close, true);
    return () => {
      document.removeEventListener('keydown', closeOnEscape, true);
      document.removeEventListener('scroll', close, true);
    };
  }, [isOpen, side]);

  return (
    <span
      ref={anchorRef}
      className="contents"
      onPointerEnter={(event) => event.pointerType !== 'touch' && plan(true, openDelayMs)}
      onPointerLeave={() => plan(false, closeDelayMs)}
      onPointerDown={() => plan(false, 0)}
      onFocus={(event) => event.target.matches(':focus-visible') && plan(true, openDelayMs)}
      onBlur={() => plan(false, 0)}
    >
      {cloneElement(children, isDescription && isOpen ? { 'aria-describedby': id } : {})}
      {isOpen && (
        <span
          ref={tipRef}
          id={id}
          role="tooltip"
          popover="manual"
          aria-hidden={isDescription ? undefined : true}
          className="fixed inset-auto top-0 left-0 m-0 max-w-72 items-center gap-2 rounded-sm border border-line bg-strong px-2 py-1 text-xs font-normal whitespace-normal text-raised shadow-md open:flex"
        >
          {text}
          {keys && <Kbd keys={keys} />}
        </span>
      )}
    </span>
  );
}

/** On the wished side, turned over where the window ends, kept 4 px inside it. */
function placeBeside(anchor: DOMRect, tip: DOMRect, side: NonNullable<TooltipProps['side']>) {
  const gap = 6;
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = side === 'bottom' && anchor.bottom + gap + tip.height < clientHeight;
  const isAbove = side === 'top' && anchor.top - gap - tip.height < 0;
  let left = anchor.left + (anchor.width - tip.width) / 2;
  let top = isBelow || isAbove ? anchor.bottom + gap : anchor.top - gap - tip.height;
  if (side === 'left' || side === 'right') {
    const fitsRight = anchor.right + gap + tip.width < clientWidth;
    top = anchor.top + (anchor.height - tip.height) / 2;
    left = side === 'right' && fitsRight ? anchor.right + gap : anchor.left - gap - tip.width;
  }
  const within = (value: number, size: number, room: number) =>
    Math.round(Math.max(4, Math.min(value, room - size - 4)));
  return {
    left: within(left, tip.width, clientWidth),
    top: within(top, tip.height, clientHeight),
  };
}
