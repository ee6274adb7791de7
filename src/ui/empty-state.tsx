import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { Icon } from './icon.ts';

export interface EmptyStateProps {
  icon?: Icon;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}

/** What stands where there is nothing to show: why, and the way on. */
export function EmptyState({ icon: Glyph, title, children, action, className }: EmptyStateProps) {
  return (
    <div
      className={cx(
        'flex h-full min-h-48 flex-col items-center justify-center gap-1 p-6 text-center',
        className,
      )}
    >
      {Glyph && (
        <span className="mb-2 flex size-10 items-center justify-center rounded-full bg-neutral-soft text-muted">
          <Glyph aria-hidden className="size-5" />
        </span>
      )}
      <p className="text-base font-medium text-strong">{title}</p>
      {children && <div className="max-w-80 text-sm text-balance text-muted">{children}</div>}
      {action && <div className="mt-3 flex gap-2">{action}</div>}
    </div>
  );
}
