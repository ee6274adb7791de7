import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue as en } from './en/index.ts';
import { catalogue as ru } from './ru/index.ts';

type Texts = { [key: string]: string | Texts };

const english: Record<string, Texts> = en;
const russian: Record<string, Texts> = ru;
const namespaces = Object.keys(english);
const pluralForms = { en: ['one', 'other'], ru: ['one', 'few', 'many', 'other'] };

it.each(['en', 'ru'])('every file of %s is in its index', (language) => {
  const files = readdirSync(new URL(`./${language}`, import.meta.url))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''));
  expect(Object.keys(language === 'en' ? english : russian).toSorted()).toEqual(files.toSorted());
});

describe.each(namespaces)('%s', (namespace) => {
  const texts = { en: flatten(english[namespace]), ru: flatten(russian[namespace]) };
  const bases = { en: basesOf(texts.en), ru: basesOf(texts.ru) };

  it('says the same things in both languages', () => {
    expect([...bases.ru.keys()].toSorted()).toEqual([...bases.en.keys()].toSorted());
  });

  it.each(['en', 'ru'] as const)('has a text for every key of %s', (language) => {
    const empty = [...texts[language]].filter(([, text]) => !text.trim());
    expect(empty).toEqual([]);
  });

  it.each(['en', 'ru'] as const)('has all plural forms of %s', (language) => {
    const wrong = [...bases[language]].filter(([, forms]) => {
      const found = [...forms.keys()].filter((form) => form !== '' && form !== 'zero');
      const isPlural = found.length > 0;
      return isPlural && found.toSorted().join() !== pluralForms[language].toSorted().join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('fills the same places in both languages', () => {
    for (const [key, forms] of bases.en) {
      const places = { en: placesOf(forms.values()), ru: placesOf(bases.ru.get(key)?.values()) };
      expect(places.ru, `${namespace}:${key}`).toEqual(places.en);
    }
  });

  // 21 and 101 take the form of one in Russian.
  it('writes the number in the Russian form of one', () => {
    const wrong = [...bases.ru].filter(
      ([, forms]) =>
        forms.get('many')?.includes('{{count') && !forms.get('one')?.includes('{{count'),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('has no key that nothing shows', () => {
    expect([...bases.en.keys()].filter((key) => !isUsed(namespace, key))).toEqual([]);
  });
});

function flatten(texts: Texts = {}, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

/** Key without its plural form → form ('' without) → text. */
function basesOf(texts: Map<string, string>) {
  const bases = new Map<string, Map<string, string>>();
  for (const [key, text] of texts) {
    const [, base = key, form = ''] = /^(.*?)(?:_(zero|one|two|few|many|other))?$/.exec(key) ?? [];
    bases.set(base, (bases.get(base) ?? new Map<string, string>()).set(form, text));
  }
  return bases;
}

/** Placeholders and tags. */
function placesOf(texts: Iterable<string> = []) {
  const found = [...texts].flatMap((text) => text.match(/{{\s*\w+|<\w+/g) ?? []);
  return [...new Set(found)].toSorted();
}

/** A key counts as used when a source names it, or begins or ends a template literal with it. */
function isUsed(namespace: string, key: string) {
  const full = `${namespace}:${key}`;
  return (
    sources.names.has(key) ||
    sources.names.has(full) ||
    sources.beginnings.some((start) => key.startsWith(start) || full.startsWith(start)) ||
    sources.ends.some((end) => key.endsWith(end))
  );
}

const sources = readSources();

function readSources() {
  const root = new URL('../../', import.meta.url);
  const names = new Set<string>();
  const beginnings = new Set<string>();
  const ends = new Set<string>();
  for (const folder of ['src', 'mocks']) {
    for (const file of readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file) || /\.test\.|\.d\.ts$/.test(file)) continue;
      const source = readFileSync(new URL(`${folder}/${file}`, root), 'utf8');
      for (const [, , name] of source.matchAll(/(['"`])([\w-]+(?:[:.][\w-]+)*)\1/g))
        names.add(name!);
      for (const [, start] of source.matchAll(/`([\w-]+(?:[:.][\w-]+)*[:._])\$\{/g))
        beginnings.add(start!);
      for (const [, end] of source.matchAll(/\}(\.[\w.-]+)`/g)) ends.add(end!);
    }
  }
  return { names, beginnings: [...beginnings], ends: [...ends] };
}
