import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Field, inputLook, useField, type FieldWords } from './field.tsx';

export interface TextFieldProps
  extends FieldWords, Omit<ComponentProps<'input'>, 'className' | 'id' | 'onChange'> {
  onChange?: (value: string) => void;
  /** Stands inside the field after the text: a unit, a button. */
  after?: ReactNode;
}

export function TextField({
  label,
  isLabelHidden,
  description,
  error,
  className,
  onChange,
  after,
  ...rest
}: TextFieldProps) {
  const { id, control } = useField({ description, error });
  return (
    <Field {...{ id, label, isLabelHidden, description, error, className }}>
      <span className="relative flex">
        <input
          type="text"
          {...rest}
          {...control}
          onChange={(event) => onChange?.(event.target.value)}
          className={cx(inputLook, 'h-8 w-full px-2.5 text-sm', Boolean(after) && 'pr-9')}
        />
        {after && <span className="absolute inset-y-0 right-1 flex items-center">{after}</span>}
      </span>
    </Field>
  );
}
