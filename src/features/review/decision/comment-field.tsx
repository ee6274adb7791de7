import type { KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { Field, inputLook } from '#ui/field.tsx';
import { cx } from '#ui/cx.ts';
import { commentElementId } from '../draft/draft-id.ts';

interface CommentFieldProps {
  value: string;
  /** A return without a word teaches nothing. */
  isLacking: boolean;
  onChange: (comment: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function CommentField({ value, isLacking, onChange, onKeyDown }: CommentFieldProps) {
  const { t } = useTranslation('review');
  const errorId = `${commentElementId}-error`;
  return (
    <Field
      id={commentElementId}
      label={t('comment')}
      error={isLacking ? t('commentNeeded') : undefined}
    >
      <textarea
        id={commentElementId}
        dir="auto"
        value={value}
        rows={2}
        maxLength={2000}
        aria-invalid={isLacking || undefined}
        aria-describedby={isLacking ? errorId : undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        className={cx(
          inputLook,
          'field-sizing-content max-h-32 min-h-14 w-full resize-none px-2.5 py-1.5 text-base',
        )}
      />
    </Field>
  );
}
