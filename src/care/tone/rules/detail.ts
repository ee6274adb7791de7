import type { Hit } from '../pattern/match.ts';
import type { Sentence } from '../text/tokens.ts';
import type { Scene } from './rule.ts';

/** True where the sentence, beyond the phrase itself, takes up a word or figure of the customer. */
export function namesDetail({ doc, profile }: Scene, sentence: Sentence, phrase?: Hit): boolean {
  const { stem, isContentWord } = doc.languages;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (phrase && i >= phrase.from && i < phrase.to) continue;
    const { kind, text } = doc.tokens[i]!;
    if (kind === 'number' && profile.facts.has(text.replace(/\D/g, ''))) return true;
    if (kind === 'word' && isContentWord(text) && profile.stems.has(stem(text))) return true;
  }
  return false;
}
