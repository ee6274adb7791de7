import { useId, type ReactNode } from 'react';

interface PartProps {
  title: string;
  /** Stands at the end of the heading's line. */
  action?: ReactNode;
  children: ReactNode;
}

/** One heading and what belongs to it. */
export function Part({ title, action, children }: PartProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-2">
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-2">
        <h3 id={id} className="text-xs font-semibold text-muted">
          {title}
        </h3>
        {action}
      </div>
      {children}
    </div>
  );
}
