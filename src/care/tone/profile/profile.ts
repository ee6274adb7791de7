import type { Reader } from '../language/readers.ts';
import { has, readText, type Doc } from '../text/doc.ts';
import type { Beliefs, CustomerProfile, Lang } from '../types.ts';
import { languageOf } from '../text/language-of.ts';
import { moodOf, signsOf } from './mood.ts';
import { questionsOf } from './questions.ts';

const memories = new WeakMap<Reader, Map<string, CustomerProfile>>();
/** A window shows one thread; a server checks a few at a time. */
const remembered = 256;

/** What the customer's messages tell; remembered by content, because every keystroke asks again. */
export function profileOf(
  reader: Reader,
  customer: readonly string[],
  corrections?: Partial<Beliefs>,
): CustomerProfile {
  const key = customer.join('\u0000');
  let memory = memories.get(reader);
  if (!memory) memories.set(reader, (memory = new Map()));
  let profile = memory.get(key);
  if (!profile) {
    if (memory.size >= remembered) memory.delete(memory.keys().next().value!);
    profile = readCustomer(reader, customer);
    memory.set(key, profile);
  }
  return corrections ? { ...profile, ...corrections } : profile;
}

function readCustomer(reader: Reader, customer: readonly string[]): CustomerProfile {
  const { stem, isContentWord } = reader.languages;
  const docs = customer.map((message) => readText(message, reader));
  const tokens = docs.flatMap((doc) => doc.tokens);
  const words = new Set(tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text));
  const any = (...tags: string[]) => docs.some((doc) => has(doc, ...tags));
  return {
    lang: customersLanguage(docs),
    address: any('address.ty') ? 'ty' : any('address.vy') ? 'vy' : null,
    register: registerOf(docs),
    ...moodOf(docs.map(signsOf)),
    facts: new Set(docs.flatMap((doc) => factsOf(doc))),
    stems: new Set([...words].filter(isContentWord).map(stem)),
    words,
    questions: docs.length > 0 ? questionsOf(docs.at(-1)!) : [],
    emoji: tokens.filter(({ kind }) => kind === 'emoji').length,
    mixedLanguage: new Set(docs.map(languageOf).filter((lang) => lang !== null)).size > 1,
  };
}

function registerOf(docs: readonly Doc[]): Beliefs['register'] {
  const slang = docs.some((doc) => has(doc, 'slang', 'address.ty'));
  if (slang || docs.some(({ folded }) => /\){2,}/.test(folded.text))) return 'informal';
  return docs.some((doc) => has(doc, 'c.formal')) ? 'formal' : 'neutral';
}

function factsOf(doc: Doc): string[] {
  const facts: string[] = [];
  let run = '';
  let last = -1;
  for (const { kind, text, start, end } of doc.tokens) {
    if (kind !== 'number') continue;
    const digits = text.replace(/\D/g, '');
    facts.push(digits);
    // «1 200»: groups of three digits apart by a space are one number.
    if (last >= 0 && start - last === 1 && digits.length === 3) {
      run += digits;
      facts.push(run);
    } else run = digits;
    last = end;
    if (/^\d+[.,]0+$/.test(text)) facts.push(text.replace(/[.,]0+$/, ''));
  }
  return facts;
}

function customersLanguage(docs: readonly Doc[]): Lang | null {
  for (const doc of docs.toReversed()) {
    if (doc.tokens.filter(({ kind }) => kind === 'word').length < 3) continue;
    const lang = languageOf(doc);
    if (lang) return lang;
  }
  return docs.map(languageOf).find((lang) => lang !== null) ?? null;
}
