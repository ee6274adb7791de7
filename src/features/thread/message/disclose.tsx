import type { ReactNode } from 'react';
import { cx } from '#ui/cx.ts';
import { linkLook } from '#ui/link.tsx';

interface DiscloseProps {
  isOpen: boolean;
  onChange: (isOpen: boolean) => void;
  children: ReactNode;
}

/** Words in a line that show or hide what follows. */
export function Disclose({ isOpen, onChange, children }: DiscloseProps) {
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={() => onChange(!isOpen)}
      className={cx(linkLook, 'min-h-6')}
    >
      {children}
    </button>
  );
}
