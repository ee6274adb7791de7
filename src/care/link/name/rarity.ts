import { foldsOf } from '../sound/folds.ts';
import { soundsOf } from '../sound/sounds.ts';
import { plain } from '../sound/plain.ts';
import { givenNamesEn } from './given-names-en.ts';
import { givenNamesRu } from './given-names-ru.ts';
import { frequentSurnames } from './surnames.ts';

/** How much sharing a name says, in bits: minus the logarithm of the share of people who bear it. */
const givenBits = [4.5, 6, 7.5];
/** A name is called in several ways: one of them is rarer than all together. The most frequent stay so in all. */
const oneFormBits = 1;
const surnameBits = [7, 8.5, 9.5];

interface GivenName {
  /** Stands for every full name that this form may mean. */
  ids: number[];
  bits: number;
}

const given = new Map<string, GivenName>();
const stems = new Map<string, Set<number>>();
const surnames = new Map<string, number>();

let nextId = 0;
for (const table of [givenNamesRu, givenNamesEn])
  for (const line of table.trim().split('\n')) addGivenName(line, table === givenNamesRu);
for (const ranks of Object.values(frequentSurnames))
  ranks.forEach((rank, at) => addSurnames(rank.trim().split(/\s+/), surnameBits[at]!));

/** The full names that a word may be a form of; null where it is no given name that we know. */
export function givenNameOf(text: string, folds: readonly string[]): GivenName | null {
  const found = [text, ...folds.map((fold) => `~${fold}`)].flatMap((key) => given.get(key) ?? []);
  if (found.length === 0) return null;
  return {
    ids: [...new Set(found.flatMap(({ ids }) => ids))],
    bits: Math.min(...found.map(({ bits }) => bits)),
  };
}

/** The given names a patronymic may come from, by its stem without the last vowels. */
export function fathersOf(stem: string): number[] {
  return [...(stems.get(stem) ?? [])];
}

/** The weight of a frequent surname in bits; null for one that is in no list. */
export function surnameBitsOf(text: string, folds: readonly string[]): number | null {
  const found = [text, ...folds.map((fold) => `~${fold}`)].flatMap(
    (key) => surnames.get(key) ?? [],
  );
  return found.length > 0 ? Math.min(...found) : null;
}

function addGivenName(line: string, bySound: boolean) {
  const [tier, ...forms] = line.split(' ');
  const id = nextId++;
  const tierBits = givenBits[Number(tier) - 1]!;
  for (const [at, form] of forms.entries()) {
    const bits = at > 0 && Number(tier) > 1 ? tierBits + oneFormBits : tierBits;
    const text = plain(form);
    put(text, id, bits);
    if (!bySound) continue;
    for (const fold of foldsOf(soundsOf(text))) {
      if (/[а-яё]/i.test(form)) put(`~${fold}`, id, bits);
      const stem = stemOf(fold);
      if (stem.length > 1) stems.set(stem, (stems.get(stem) ?? new Set()).add(id));
    }
  }
}

function put(key: string, id: number, bits: number) {
  const known = given.get(key);
  if (!known) given.set(key, { ids: [id], bits });
  else {
    if (!known.ids.includes(id)) known.ids.push(id);
    known.bits = Math.min(known.bits, bits);
  }
}

export function stemOf(fold: string): string {
  return fold.replace(/[aeiou]+$/, '');
}

function addSurnames(words: string[], bits: number) {
  for (const word of words.map(plain)) {
    const isRussian = /[а-я]/.test(word);
    for (const form of isRussian ? [word, feminine(word)] : [word]) {
      const keys = isRussian ? foldsOf(soundsOf(form)).map((fold) => `~${fold}`) : [form];
      for (const key of keys) if (!surnames.has(key)) surnames.set(key, bits);
    }
  }
}

function feminine(surname: string) {
  return /[оеи][вн]$/.test(surname) ? `${surname}а` : surname;
}
