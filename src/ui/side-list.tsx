import type { ReactNode } from 'react';
import { cx } from './cx.ts';

interface SideListProps {
  /** Name of the links. */
  label: string;
  /** A link for each, as `sideItemLook` has it. */
  children: ReactNode;
  /** Makes one more. */
  action?: ReactNode;
}

/** Beside an editor: what can be opened in it. Above it where there is no room. */
export function SideList({ label, children, action }: SideListProps) {
  return (
    <div className="flex w-72 shrink-0 flex-col gap-3 border-r border-line bg-canvas p-3 max-md:w-full max-md:border-r-0 max-md:border-b md:overflow-y-auto">
      <nav aria-label={label} className="flex flex-col gap-1">
        {children}
      </nav>
      {action}
    </div>
  );
}

export function sideItemLook(isCurrent: boolean): string {
  return cx(
    'flex flex-col gap-0.5 rounded-md px-2 py-1.5 text-sm hover:bg-hover focus-inset',
    isCurrent && 'bg-selected',
  );
}
