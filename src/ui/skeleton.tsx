import { cx } from './cx.ts';

/** A grey stand-in; give it the size of what comes. Say "loading" once, around all of them. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cx(
        'block animate-pulse rounded-sm bg-neutral-soft forced-colors:border',
        className,
      )}
    />
  );
}
