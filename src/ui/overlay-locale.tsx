import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from '#i18n/use-translation.ts';

/** React Aria's own words ("Dismiss") follow the interface's language, not the browser's. */
export function OverlayLocale({ children }: { children: ReactNode }) {
  const { language } = useTranslation();
  return <I18nProvider locale={language}>{children}</I18nProvider>;
}
