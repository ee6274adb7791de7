import en from '#i18n/en/chat.json';
import ru from '#i18n/ru/chat.json';

export const language = /^ru\b/i.test(globalThis.navigator?.language ?? '') ? 'ru' : 'en';
const texts = language === 'ru' ? ru : en;

/** The words of the browser's language. The page is too small for the console's library of texts. */
export function t(key: keyof typeof en, places: Record<string, string | number> = {}): string {
  return texts[key].replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(places[name] ?? ''));
}
