import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import { Field, inputLook, useField, type FieldWords } from './field.tsx';

export interface TextAreaProps
  extends FieldWords, Omit<ComponentProps<'textarea'>, 'className' | 'id' | 'onChange'> {
  onChange?: (value: string) => void;
}

/** Grows with its text from `rows` (3) up to 40 % of the window, then scrolls. */
export function TextArea({
  label,
  isLabelHidden,
  description,
  error,
  className,
  onChange,
  rows = 3,
  ...rest
}: TextAreaProps) {
  const { id, control } = useField({ description, error });
  return (
    <Field {...{ id, label, isLabelHidden, description, error, className }}>
      <textarea
        rows={rows}
        {...rest}
        {...control}
        onChange={(event) => onChange?.(event.target.value)}
        style={{ minHeight: `calc(${rows} * 1.3125rem + 1rem)` }}
        className={cx(
          inputLook,
          'field-sizing-content max-h-[40vh] w-full resize-none px-2.5 py-1.5 text-base',
        )}
      />
    </Field>
  );
}
