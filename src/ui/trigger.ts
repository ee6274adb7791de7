import { useRef, useState, type KeyboardEvent } from 'react';

/** What a button spreads to open an overlay: `<IconButton {...trigger} … />`. */
export interface TriggerProps {
  ref: (button: HTMLButtonElement | null) => void;
  'aria-haspopup': 'menu' | 'dialog';
  'aria-expanded': boolean;
  onClick: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPointerEnter: () => void;
  onFocus: () => void;
}

/** `preload` fetches the overlay's code when the pointer or the focus comes near. */
export function useTrigger(popup: 'menu' | 'dialog', preload: () => void) {
  const [isOpen, setOpen] = useState(false);
  const triggerRef = useRef<HTMLButtonElement>(null);
  const trigger: TriggerProps = {
    ref(button) {
      triggerRef.current = button;
    },
    'aria-haspopup': popup,
    'aria-expanded': isOpen,
    onClick() {
      // Safari does not focus a button that is clicked, and the overlay gives back what was focused.
      triggerRef.current?.focus();
      setOpen(!isOpen);
    },
    onKeyDown(event) {
      if (popup !== 'menu' || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      setOpen(true);
    },
    onPointerEnter: preload,
    onFocus: preload,
  };
  return { isOpen, setOpen, triggerRef, trigger };
}
