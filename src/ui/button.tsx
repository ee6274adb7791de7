import { Lock } from 'lucide-react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { cx } from './cx.ts';
import type { Icon } from './icon.ts';
import { Kbd } from './kbd.tsx';
import { Spinner } from './spinner.tsx';
import type { Tone } from './tone.ts';

export type ButtonVariant =
  | 'plain'
  | 'quiet'
  | 'primary'
  | 'public'
  | 'private'
  | 'note'
  | 'danger'
  | 'danger-quiet';

export type ButtonSize = 'sm' | 'md' | 'lg';

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: Icon;
  /** Keys shown on the button, as `Kbd` takes them: `mod+enter`. */
  keys?: string;
  /** Keeps the focus and the width, shows a spinner, swallows further presses. */
  isPending?: boolean;
  children: ReactNode;
}

/** A native button. `private` brings its own lock, so that it differs from `public` in more than colour. */
export function Button({
  variant = 'plain',
  size = 'md',
  icon,
  keys,
  isPending = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const Glyph = icon ?? (variant === 'private' ? Lock : undefined);

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (isPending) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <button
      type="button"
      {...rest}
      onClick={press}
      data-tone={tones[variant]}
      data-pending={isPending || undefined}
      aria-disabled={isPending || rest['aria-disabled']}
      aria-busy={isPending || undefined}
      className={cx(buttonBase, buttonSizes[size], buttonLooks[looks[variant]], className)}
    >
      {Glyph && (
        <Glyph aria-hidden className="size-4 shrink-0 group-data-pending/button:opacity-0" />
      )}
      <span className="truncate group-data-pending/button:opacity-0">{children}</span>
      {keys && <Kbd keys={keys} className="-mr-1 group-data-pending/button:opacity-0" />}
      {isPending && <Spinner className="absolute" />}
    </button>
  );
}

type Look = 'filled' | 'outlined' | 'bare';

const looks: Record<ButtonVariant, Look> = {
  plain: 'outlined',
  quiet: 'bare',
  primary: 'filled',
  public: 'filled',
  private: 'filled',
  note: 'filled',
  danger: 'filled',
  'danger-quiet': 'bare',
};

const tones: Record<ButtonVariant, Tone> = {
  plain: 'neutral',
  quiet: 'neutral',
  primary: 'accent',
  public: 'public',
  private: 'private',
  note: 'note',
  danger: 'danger',
  'danger-quiet': 'danger',
};

export const buttonBase =
  'group/button relative inline-flex shrink-0 items-center justify-center font-medium whitespace-nowrap select-none transition-colors duration-75 off:not-pending:opacity-55';

export const buttonSizes: Record<ButtonSize, string> = {
  sm: 'h-7 gap-1.5 rounded-sm px-2 text-xs',
  md: 'h-8 gap-1.5 rounded-md px-3 text-sm',
  lg: 'h-9 gap-2 rounded-md px-4 text-base',
};

export const buttonLooks: Record<Look, string> = {
  filled:
    'bg-tone text-on-tone shadow-sm not-off:hover:bg-tone-strong forced-colors:border forced-colors:border-current',
  outlined:
    'border border-line-strong bg-raised shadow-sm text-strong not-off:hover:bg-hover aria-expanded:bg-hover',
  bare: 'text-tone-text not-off:hover:bg-tone-soft aria-expanded:bg-tone-soft',
};
