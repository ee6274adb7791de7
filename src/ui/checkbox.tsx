import { useId, type ComponentProps, type ReactNode } from 'react';
import { cx } from './cx.ts';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'onChange' | 'type'> {
  onChange?: (isChecked: boolean) => void;
  /** Some of what it stands for is ticked. */
  isIndeterminate?: boolean;
  description?: ReactNode;
  /** The label; without it give `aria-label`. */
  children?: ReactNode;
}

/** A native checkbox with its label. */
export function Checkbox({
  onChange,
  isIndeterminate = false,
  description,
  className,
  children,
  ...rest
}: CheckboxProps) {
  const id = useId();
  return (
    <div className={cx('flex items-start gap-2', className)}>
      <input
        id={id}
        type="checkbox"
        {...rest}
        ref={(box) => {
          if (box) box.indeterminate = isIndeterminate;
        }}
        onChange={(event) => onChange?.(event.target.checked)}
        aria-describedby={description ? `${id}-description` : rest['aria-describedby']}
        className="tick rounded-xs"
      />
      {children !== undefined && (
        <div className="min-w-0">
          <label
            htmlFor={id}
            className={cx('text-sm', rest.disabled ? 'text-muted' : 'text-strong')}
          >
            {children}
          </label>
          {description && (
            <div id={`${id}-description`} className="text-xs text-muted">
              {description}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
