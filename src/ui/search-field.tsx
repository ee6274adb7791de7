import { Search, X } from 'lucide-react';
import { useRef, type ComponentProps, type KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';
import { Kbd } from './kbd.tsx';

export interface SearchFieldProps extends Omit<
  ComponentProps<'input'>,
  'onChange' | 'type' | 'ref'
> {
  /** The accessible name; the placeholder too, unless one is given. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The key that leads here, shown while the field is empty. */
  keys?: string;
  ref?: (input: HTMLInputElement | null) => void;
}

/** Esc empties it first, then lets go of the focus. */
export function SearchField({
  label,
  value,
  onChange,
  keys,
  className,
  ref,
  onKeyDown,
  ...rest
}: SearchFieldProps) {
  const { t } = useTranslation('ui');
  const inputRef = useRef<HTMLInputElement>(null);

  function clear() {
    onChange('');
    inputRef.current?.focus();
  }

  function stepOut(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Escape') {
      event.preventDefault();
      if (value) onChange('');
      else event.currentTarget.blur();
    }
    onKeyDown?.(event);
  }

  return (
    <div className={cx('group/search relative flex', className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        {...rest}
        ref={(input) => {
          inputRef.current = input;
          ref?.(input);
        }}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={stepOut}
        className={cx(
          'h-8 w-full rounded-md bg-neutral-soft px-8 text-sm text-strong',
          'focus:bg-raised focus:outline-2 focus:outline-focus forced-colors:border [&::-webkit-search-cancel-button]:hidden',
        )}
      />
      <span className="absolute inset-y-0 right-1 flex items-center">
        {value ? (
          <IconButton icon={X} label={t('clearSearch')} size="xs" onClick={clear} />
        ) : (
          keys && <Kbd keys={keys} className="mr-1.5 text-muted group-focus-within/search:hidden" />
        )}
      </span>
    </div>
  );
}
