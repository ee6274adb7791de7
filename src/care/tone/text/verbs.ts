import { isOf } from '../language/words.ts';
import type { Doc } from './doc.ts';

/** True where the clause tells of the past: a past verb by its form, or a perfect. */
export function readsPast(doc: Doc, clause: number): boolean {
  const { of, starts } = doc.clauses;
  const { past } = doc.languages.text;
  for (let i = starts[clause]!; of[i] === clause; i++) {
    const { text, kind } = doc.tokens[i]!;
    if (kind === 'word' && (isOf(past, text) || haveAndDone(doc, i))) return true;
  }
  return false;
}

/** “I have spoken to him today”, “we've already written”. */
function haveAndDone({ tokens, languages }: Doc, at: number) {
  const { auxiliaries, subjects, short, adverbs, participles } = languages.text.perfect;
  const text = tokens[at]!.text;
  const isTwoWords = auxiliaries.has(text) && subjects.has(tokens[at - 1]?.text ?? '');
  if (!isTwoWords && !short.has(text)) return false;
  const next = tokens[at + 1]?.text ?? '';
  return participles.has(adverbs.has(next) ? (tokens[at + 2]?.text ?? '') : next);
}
