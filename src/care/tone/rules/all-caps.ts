import { acronyms } from './acronyms.ts';
import { slotPatterns } from './slot-patterns.ts';
import { span, type Rule, type Scene, type Span } from './rule.ts';

export const allCaps: Rule = {
  id: 'all-caps',
  find(scene) {
    const { tokens } = scene.doc;
    const spans: Span[] = [];
    for (let i = 0; i < tokens.length; i++) {
      if (!isShouted(scene, i)) continue;
      let to = i + 1;
      while (isUpper(scene, to) && !isAcronym(scene, to)) to++;
      spans.push(span(scene.doc, { from: i, to }));
      i = to;
    }
    return spans;
  },
};

/** A word of four letters, or a shorter one beside another in capitals. */
function isShouted(scene: Scene, i: number) {
  if (!isUpper(scene, i)) return false;
  const { shouts, vowels } = scene.doc.languages.rules.capitals;
  const { text } = scene.doc.tokens[i]!;
  if (isAcronym(scene, i) || isKeyword(scene, i)) return false;
  if (text.length >= 4 && vowels.test(text)) return true;
  const next = scene.doc.tokens[i + 1];
  if (
    text.length >= 2 &&
    isUpper(scene, i + 1) &&
    next!.text.length >= 4 &&
    !isAcronym(scene, i + 1)
  )
    return true;
  return shouts.has(text);
}

function isAcronym({ doc }: Scene, i: number) {
  const { text } = doc.tokens[i]!;
  return acronyms.has(text) || doc.languages.rules.capitals.acronyms.has(text);
}

/** «Отправьте слово СТОП на 7100», “text STOP to 7100”: it has to be typed like that. */
function isKeyword({ doc }: Scene, i: number) {
  return doc.languages.rules.capitals.keywords.has(doc.tokens[i - 1]?.text ?? '');
}

function isUpper({ doc, profile, input }: Scene, i: number) {
  const token = doc.tokens[i];
  if (!token || token.kind !== 'word' || doc.guarded[i] || token.text.length < 2) return false;
  const written = doc.folded.text.slice(token.start, token.end);
  if (written === token.text || written !== written.toUpperCase()) return false;
  if (slotPatterns(doc.languages).crossesAlone.test(token.text)) return false;
  // A name the customer writes in capitals too is a name.
  return !(
    profile.words.has(token.text) && input.customer.some((message) => message.includes(written))
  );
}
