import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import type { Tone } from './tone.ts';

export interface ProgressBarProps {
  label: ReactNode;
  /** From 0 to `max`; null while nobody knows how much there is. */
  value: number | null;
  max?: number;
  /** What stands at the right and is read out as the value: "1,200 of 2,500". */
  valueText?: string;
  tone?: Tone;
  className?: string;
}

export function ProgressBar({
  label,
  value,
  max = 100,
  valueText,
  tone = 'accent',
  className,
}: ProgressBarProps) {
  const id = useId();
  const share = value === null ? 1 : Math.min(1, Math.max(0, value / (max || 1)));
  return (
    <div data-tone={tone} className={cx('flex flex-col gap-1.5', className)}>
      <div className="flex justify-between gap-3 text-xs">
        <span id={id} className="font-medium text-strong">
          {label}
        </span>
        <span className="text-muted">{valueText}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value ?? undefined}
        aria-valuetext={valueText}
        className="h-1.5 overflow-hidden rounded-full bg-neutral-soft forced-colors:border"
      >
        <div
          className={cx(
            'h-full origin-left rounded-full bg-tone transition-transform duration-200 forced-colors:bg-[Highlight]',
            value === null && 'animate-pulse',
          )}
          style={{ transform: `scaleX(${share})` }}
        />
      </div>
    </div>
  );
}
