import i18next from 'i18next';
import { useSyncExternalStore, type ReactNode } from 'react';
import { ShownLanguage } from './use-translation.ts';

/** Everything inside is shown anew when the language changes. */
export function LanguageShown({ children }: { children: ReactNode }) {
  const language = useSyncExternalStore(subscribe, () => i18next.language);
  return <ShownLanguage value={language}>{children}</ShownLanguage>;
}

function subscribe(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}
