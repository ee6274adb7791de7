import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { fullDateTime } from '#lib/format/time.ts';
import { fromWallTime, toWallTime } from '#lib/format/wall-time.ts';
import { cx } from './cx.ts';
import { Field, inputLook, useField, type FieldWords } from './field.tsx';

export interface DateTimeFieldProps extends Omit<FieldWords, 'description'> {
  /** A moment in UTC; null while what is typed is not a whole time. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** The IANA zone in which the reader types and reads. */
  timeZone: string;
  min?: string;
  isRequired?: boolean;
}

/**
 * The browser's own field, whose order of day and month follows the browser; so the moment is read
 * back below in the interface's language, with weekday and zone.
 */
export function DateTimeField({
  label,
  isLabelHidden,
  error,
  className,
  value,
  onChange,
  timeZone,
  min,
  isRequired,
}: DateTimeFieldProps) {
  const { t, language } = useTranslation('ui');
  // Typing a year passes through the years 2, 20 and 202, which do not survive the way to UTC and back.
  const [typed, setTyped] = useState<string | null>(null);
  const description = value && t('readAs', { when: fullDateTime(value, language, timeZone) });
  const { id, control } = useField({ description, error });
  return (
    <Field {...{ id, label, isLabelHidden, description, error, className }}>
      <input
        type="datetime-local"
        {...control}
        required={isRequired}
        value={typed ?? (value ? toWallTime(value, timeZone) : '')}
        min={min && toWallTime(min, timeZone)}
        max="9999-12-31T23:59"
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(fromWallTime(event.target.value, timeZone));
        }}
        onBlur={() => setTyped(null)}
        className={cx(inputLook, 'h-8 px-2.5 text-sm')}
      />
    </Field>
  );
}
