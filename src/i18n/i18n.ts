import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { detectLanguage, rememberLanguage, type Language } from './language.ts';

const firstOf = {
  en: () => import('./en/first.ts'),
  ru: () => import('./ru/first.ts'),
};

/** What `first.ts` leaves out: a chunk each, loaded when a screen asks for it. */
const later = import.meta.glob<Record<string, unknown>>(
  './{en,ru}/{about,admin,away,calendars,cases,customer-data,demo,doors,guidance,handover,import,ledger,measures,parts,posts,resolution,retention,review,rules,settings,sign-in,sources,trust,waves}.json',
  { import: 'default' },
);

/** Before the first render. A screen that needs a later namespace suspends until it is there. */
export async function startI18n(language: Language = detectLanguage()) {
  const { first } = await firstOf[language]();
  await i18next
    .use(laterNamespaces)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: Object.keys(first),
      defaultNS: 'ui',
      resources: { [language]: first },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  document.documentElement.lang = language;
  return i18next;
}

/** Loads the language, then shows it everywhere at once. */
export async function setLanguage(language: Language) {
  const { first } = await firstOf[language]();
  for (const [namespace, texts] of Object.entries(first)) {
    i18next.addResourceBundle(language, namespace, texts);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  rememberLanguage(language);
}

const laterNamespaces: BackendModule = {
  type: 'backend',
  init() {},
  async read(language, namespace, done) {
    const load = later[`./${language}/${namespace}.json`];
    if (!load) return done(new Error(`no texts ${language}/${namespace}`), null);
    try {
      done(null, await load());
    } catch (error) {
      done(error as Error, null);
    }
  },
};
