import type { ComponentProps } from 'react';
import { buttonBase, buttonLooks, type ButtonSize } from './button.tsx';
import { cx } from './cx.ts';
import type { Icon } from './icon.ts';
import { Spinner } from './spinner.tsx';
import { Tooltip, type TooltipProps } from './tooltip.tsx';
import type { Tone } from './tone.ts';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: Icon;
  /** The accessible name, shown in the tooltip too. */
  label: string;
  /** Shown in the tooltip. */
  keys?: string;
  size?: 'xs' | ButtonSize;
  tone?: Tone;
  isPending?: boolean;
  tooltipSide?: TooltipProps['side'];
}

export function IconButton({
  icon: Glyph,
  label,
  keys,
  size = 'md',
  tone = 'neutral',
  isPending = false,
  tooltipSide,
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys} side={tooltipSide} isDescription={false}>
      <button
        type="button"
        {...rest}
        onClick={isPending ? undefined : onClick}
        aria-label={label}
        data-pending={isPending || undefined}
        aria-disabled={isPending || rest['aria-disabled']}
        aria-busy={isPending || undefined}
        data-tone={tone}
        className={cx(
          buttonBase,
          buttonLooks.bare,
          'aria-pressed:bg-tone-soft',
          sizes[size],
          className,
        )}
      >
        {isPending ? <Spinner /> : <Glyph aria-hidden className="size-4" />}
      </button>
    </Tooltip>
  );
}

const sizes = {
  xs: 'size-6 rounded-sm',
  sm: 'size-7 rounded-sm',
  md: 'size-8 rounded-md',
  lg: 'size-9 rounded-md',
};
