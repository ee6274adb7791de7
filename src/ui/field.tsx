import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';

export interface FieldWords {
  label: ReactNode;
  /** Keeps the label for screen readers only; the placeholder is no substitute for it. */
  isLabelHidden?: boolean;
  description?: ReactNode;
  /** Announced when it appears. */
  error?: ReactNode;
  className?: string;
}

/** The ids that tie a control to its words; spread `control` on the control. */
export function useField({ description, error }: Pick<FieldWords, 'description' | 'error'>) {
  const id = useId();
  const describedBy = [error && `${id}-error`, description && `${id}-description`].filter(Boolean);
  return {
    id,
    control: {
      id,
      'aria-invalid': error ? true : undefined,
      'aria-describedby': describedBy.join(' ') || undefined,
    },
  };
}

/** Label above, control, then description and error. */
export function Field({
  id,
  label,
  isLabelHidden,
  description,
  error,
  className,
  children,
}: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className={cx('flex flex-col gap-1', className)}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'text-xs font-medium text-strong'}>
        {label}
      </label>
      {children}
      {description && (
        <div id={`${id}-description`} className="text-xs text-muted">
          {description}
        </div>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

/** The live region stands before the error comes, or screen readers would not hear it. */
export function FieldError({ id, error }: { id?: string; error: ReactNode }) {
  return (
    <div id={id} role="alert" className="flex gap-1 text-xs text-danger-text empty:hidden">
      {error && (
        <>
          <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
          <span>{error}</span>
        </>
      )}
    </div>
  );
}

export const inputLook =
  'rounded-md border border-edge bg-raised text-strong transition-colors duration-75 ' +
  'hover:border-muted focus:border-focus focus:outline-2 focus:outline-offset-0 focus:outline-focus ' +
  'aria-invalid:border-danger off:bg-sunken off:text-muted';
