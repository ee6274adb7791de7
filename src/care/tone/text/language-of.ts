import type { Script } from '../language/together.ts';
import type { Lang } from '../types.ts';
import type { Doc } from './doc.ts';

/** Fewer words than this may hold none of those that tell a language. */
const fewWords = 4;

/**
 * The language most words are in, by their script and then by small words; links, mailboxes and
 * quotations aside. `null` where two scripts hold as many, or no language of the script shows:
 * «Ya v Dubae» is Russian on a foreign keyboard.
 */
export function languageOf(doc: Doc): Lang | null {
  const { scripts, scriptAt } = doc.languages;
  const counts = new Uint32Array(scripts.length);
  for (let i = 0; i < doc.tokens.length; i++) {
    const { kind, text } = doc.tokens[i]!;
    if (kind !== 'word' || doc.guarded[i]) continue;
    const at = scriptAt(text[0]!);
    if (at >= 0) counts[at]!++;
  }
  const most = Math.max(...counts);
  const first = counts.indexOf(most);
  return most > 0 && first === counts.lastIndexOf(most)
    ? toldBySmallWords(doc, scripts[first]!, most)
    : null;
}

function toldBySmallWords(doc: Doc, { languages }: Script, count: number): Lang | null {
  let best = languages[0]!;
  let told = 0;
  for (const language of languages) {
    const { tellers } = language.text.spelling;
    if (tellers.size === 0) continue;
    const found = doc.tokens.filter(({ text }) => tellers.has(text)).length;
    if (found > told) [best, told] = [language, found];
  }
  const isToldByScript = languages[0]!.text.spelling.tellers.size === 0;
  return told === 0 && !isToldByScript && count >= fewWords ? null : best.id;
}
