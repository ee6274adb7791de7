import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import type { Icon } from './icon.ts';
import type { Tone } from './tone.ts';

export interface ChipProps extends ComponentProps<'span'> {
  tone?: Tone;
  icon?: Icon;
  /** `solid` for the one that must be seen first; `outline` for the least. */
  look?: 'soft' | 'solid' | 'outline';
  children?: ReactNode;
}

/** A short label with a tone. Say the meaning in words or an icon too; the tone only repeats it. */
export function Chip({
  tone = 'neutral',
  icon: Glyph,
  look = 'soft',
  className,
  children,
  ...rest
}: ChipProps) {
  return (
    <span
      {...rest}
      data-tone={tone}
      className={cx(
        'inline-flex h-5 max-w-full shrink-0 items-center gap-1 rounded-sm px-1.5 text-2xs font-medium whitespace-nowrap forced-colors:border',
        looks[look],
        className,
      )}
    >
      {Glyph && <Glyph aria-hidden className="size-3 shrink-0" />}
      {children !== undefined && <span className="truncate">{children}</span>}
    </span>
  );
}

const looks = {
  soft: 'bg-tone-soft text-tone-text',
  solid: 'bg-tone text-on-tone',
  outline: 'border border-line text-tone-text',
};
