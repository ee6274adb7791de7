import i18next, { type FlatNamespace, type TFunction } from 'i18next';
import { createContext, use } from 'react';

/** The language the page is shown in; unset, whichever i18next has. */
export const ShownLanguage = createContext<string | undefined>(undefined);

type Namespaces = FlatNamespace | readonly [FlatNamespace, ...FlatNamespace[]];

/**
 * The words of a namespace, or of several of which the first is the one meant by default. Suspends
 * until they are loaded. Costs two look-ups: a screen of rows asks some two hundred times.
 */
export function useTranslation<const Ns extends Namespaces = 'ui'>(namespaces?: Ns): Words<Ns> {
  const language = use(ShownLanguage) ?? i18next.language;
  return useWords(language, namespaces ?? 'ui') as unknown as Words<Ns>;
}

function useWords(language: string, asked: Namespaces): Words<Namespaces> {
  const list = typeof asked === 'string' ? asked : asked.join(' ');
  const key = `${language} ${list}`;
  // Also once it is settled: a render that was held up must go the same way when it is repeated.
  const loading = whenLoaded(key, language, list);
  if (loading) use(loading);
  const known = words.get(key);
  if (known) return known;
  const t = remembering(i18next.getFixedT(language, list.split(' ') as FlatNamespace[]));
  const fresh = { t, language } as unknown as Words<Namespaces>;
  words.set(key, fresh);
  return fresh;
}

interface Words<Ns extends Namespaces> {
  t: TFunction<Ns>;
  language: string;
}

const words = new Map<string, Words<Namespaces>>();
/** Null where all was there from the start. */
const loadings = new Map<string, Promise<void> | null>();

function whenLoaded(key: string, language: string, list: string): Promise<void> | null {
  const known = loadings.get(key);
  if (known !== undefined) return known;
  const names = list.split(' ') as FlatNamespace[];
  const isThere = names.every((name) => i18next.hasLoadedNamespace(name, { lng: language }));
  const loading = isThere ? null : i18next.loadNamespaces(names);
  loadings.set(key, loading);
  return loading;
}

const MAX_TEXTS = 3_000;

/** The same text with the same things filled in is always the same; a list says most of its texts again and again. */
function remembering(t: TFunction<FlatNamespace[]>) {
  const texts = new Map<string, string>();
  return (key: string, options?: Record<string, unknown>): string => {
    const asked = options === undefined ? key : `${key} ${JSON.stringify(options)}`;
    const known = texts.get(asked);
    if (known !== undefined) return known;
    const text = t(key as never, options as never) as unknown as string;
    if (texts.size >= MAX_TEXTS) texts.clear();
    texts.set(asked, text);
    return text;
  };
}
