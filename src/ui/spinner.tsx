import { useTranslation } from '#i18n/use-translation.ts';
import { cx } from './cx.ts';

/** A turning ring in the colour of the text around it. Say what is awaited beside it, or with `label`. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  return (
    <span
      role={label ? 'status' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={cx('inline-flex size-4', className)}
    >
      <svg viewBox="0 0 16 16" fill="none" className="size-full animate-spin" aria-hidden>
        <circle cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="2" opacity="0.25" />
        <path d="M14 8a6 6 0 0 0-6-6" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
    </span>
  );
}

/** What stands in a pane while its code or its contents come; for `Suspense` too. */
export function Loading() {
  const { t } = useTranslation('ui');
  return (
    <div className="flex h-full min-h-24 items-center justify-center text-muted">
      <Spinner label={t('loading')} />
    </div>
  );
}
