export const languages = ['en', 'ru'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'otklik-language';

/** What was chosen here, else the first of the browser's languages that we speak, else English. */
export function detectLanguage(): Language {
  const wished = [readChoice(), ...navigator.languages];
  for (const tag of wished) {
    const language = languages.find((known) => tag?.toLowerCase().split('-')[0] === known);
    if (language) return language;
  }
  return 'en';
}

export function rememberLanguage(language: Language) {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage can be forbidden; the choice then lasts until the window closes.
  }
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
