import { acronyms } from '../lexicon/acronyms.ts';
import { span, type Rule, type Scene, type Span } from './rule.ts';

export const allCaps: Rule = {
  id: 'all-caps',
  find(scene) {
    const { tokens } = scene.doc;
    const spans: Span[] = [];
    for (let i = 0; i < tokens.length; i++) {
      if (!isShouted(scene, i)) continue;
      let to = i + 1;
      while (isUpper(scene, to) && !acronyms.has(tokens[to]!.text)) to++;
      spans.push(span(scene.doc, { from: i, to }));
      i = to;
    }
    return spans;
  },
};

/** A word of four letters, or a shorter one beside another in capitals. */
function isShouted(scene: Scene, i: number) {
  if (!isUpper(scene, i)) return false;
  const { text } = scene.doc.tokens[i]!;
  if (acronyms.has(text) || isKeyword(scene, i)) return false;
  if (text.length >= 4 && hasVowel(text)) return true;
  const next = scene.doc.tokens[i + 1];
  if (
    text.length >= 2 &&
    isUpper(scene, i + 1) &&
    next!.text.length >= 4 &&
    !acronyms.has(next!.text)
  )
    return true;
  return shouts.has(text);
}

/** «Отправьте слово СТОП на 7100», “text STOP to 7100”: it has to be typed like that. */
function isKeyword({ doc }: Scene, i: number) {
  const before = doc.tokens[i - 1]?.text ?? '';
  return ['слово', 'словом', 'слова', 'команду', 'смс', 'word', 'text', 'reply'].includes(before);
}

const shouts = new Set(['not', 'never', 'must', 'no', 'не', 'ни', 'all', 'нет', 'now']);

function hasVowel(word: string) {
  return /[aeiouyаеиоуыэюя]/.test(word);
}

function isUpper({ doc, profile, input }: Scene, i: number) {
  const token = doc.tokens[i];
  if (!token || token.kind !== 'word' || doc.guarded[i] || token.text.length < 2) return false;
  const written = doc.folded.text.slice(token.start, token.end);
  if (written !== written.toUpperCase() || written === token.text) return false;
  if (/^[xх]+$/.test(token.text)) return false;
  // A name the customer writes in capitals too is a name.
  return !(
    profile.words.has(token.text) && input.customer.some((message) => message.includes(written))
  );
}
