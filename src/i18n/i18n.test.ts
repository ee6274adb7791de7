import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { catalogue } from './en/index.ts';
import { setLanguage, startI18n } from './i18n.ts';
import { detectLanguage } from './language.ts';

const storage = new Map<string, string>();

beforeEach(() => {
  storage.clear();
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('changes the language of words, page and memory at once', async () => {
  const i18n = await startI18n('en');
  expect(i18n.t('close')).toBe('Close');
  expect(document.documentElement.lang).toBe('en');
  await setLanguage('ru');
  expect(i18n.t('close')).toBe('Закрыть');
  expect(document.documentElement.lang).toBe('ru');
  expect(storage.get('otklik-language')).toBe('ru');
});

// Customers' pages carry their own texts with them, without the library.
const ofConsole = Object.keys(catalogue).filter((name) => !/^chat(?:-|$)/.test(name));

it.each(['en', 'ru'] as const)('can load every namespace of %s', async (language) => {
  const i18n = await startI18n(language);
  await i18n.loadNamespaces(ofConsole);
  const missing = ofConsole.filter((name) => !i18n.hasResourceBundle(language, name));
  expect(missing).toEqual([]);
});

it.each([
  ['ru', ['en-GB'], 'ru'],
  [null, ['ru-RU', 'en'], 'ru'],
  [null, ['de', 'ru'], 'ru'],
  [null, ['de-DE'], 'en'],
  ['xx', ['fr'], 'en'],
])('with %s chosen and a browser in %j it speaks %s', (chosen, browser, language) => {
  if (chosen) storage.set('otklik-language', chosen);
  vi.stubGlobal('navigator', { languages: browser });
  expect(detectLanguage()).toBe(language);
});

it('lives with a browser that forbids storage', () => {
  vi.stubGlobal('navigator', { languages: ['ru'] });
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new Error('denied');
    },
  });
  expect(detectLanguage()).toBe('ru');
});
