import { ExternalLink } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { cx } from './cx.ts';

/** The look of a link in text; for the router's own links too. */
export const linkLook =
  'rounded-xs text-accent-text underline decoration-current/40 underline-offset-2 hover:decoration-current';

/** Leads out of the console: opens a new tab, says so, and gives the other side no handle on ours. */
export function OutsideLink({ className, children, ...rest }: ComponentProps<'a'>) {
  const { t } = useTranslation('ui');
  return (
    <a {...rest} target="_blank" rel="noreferrer noopener" className={cx(linkLook, className)}>
      {children}
      <ExternalLink aria-hidden className="ml-0.5 inline size-3 align-[-0.0625rem]" />
      <span className="sr-only">{t('opensNewTab')}</span>
    </a>
  );
}
