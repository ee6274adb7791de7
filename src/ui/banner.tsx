import { CircleAlert, CircleCheck, Clock, Info, Lock, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { Icon } from './icon.ts';
import type { Tone } from './tone.ts';

export interface BannerProps {
  tone?: Tone;
  icon?: Icon;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons at its end. */
  action?: ReactNode;
  /** Reads it out when it appears: `status` waits for a pause, `alert` does not. */
  role?: 'status' | 'alert';
  className?: string;
}

/** A notice in the flow of the page: what happened, what was kept, what to do. */
export function Banner({
  tone = 'neutral',
  icon,
  title,
  children,
  action,
  role,
  className,
}: BannerProps) {
  const Glyph = icon ?? icons[tone] ?? Info;
  return (
    <div
      role={role}
      data-tone={tone}
      className={cx(
        'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-tone/30 bg-tone-soft px-3 py-2 text-sm text-strong',
        className,
      )}
    >
      <Glyph aria-hidden className="size-4 shrink-0 self-start text-tone-text not-only:mt-px" />
      <div className="min-w-40 flex-1">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
      {action && <div className="flex shrink-0 flex-wrap gap-2">{action}</div>}
    </div>
  );
}

const icons: Partial<Record<Tone, Icon>> = {
  private: Lock,
  promise: Clock,
  success: CircleCheck,
  warn: TriangleAlert,
  danger: CircleAlert,
};
