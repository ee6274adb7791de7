import { rawHits } from '../text/doc.ts';
import { normalise } from '../text/normalise.ts';
import { tokenise } from '../text/tokens.ts';
import { span, type Rule, type Scene } from './rule.ts';

const opening = 8;

export const noGreeting: Rule = {
  id: 'no-greeting',
  find(scene) {
    const { doc, input } = scene;
    if (input.context.firstReply !== true || doc.sentences.length === 0) return [];
    if (rawHits(doc, 'greeting').some(({ from }) => from < opening) || callsByName(scene))
      return [];
    const { from, to } = doc.sentences[0]!;
    return [{ ...span(doc, { from, to }), absence: true }];
  },
};

/** The customer's name, or a capitalised word called at the very start: «Анна, вижу ваш платёж». */
function callsByName({ doc, input }: Scene) {
  const names = tokenise(
    normalise(input.context.customerName ?? '', doc.languages.folding).low,
  ).map(({ text }) => text);
  if (
    doc.tokens.slice(0, opening).some(({ text, kind }) => kind === 'word' && names.includes(text))
  )
    return true;
  const [first, second] = doc.tokens;
  if (!first || !second || first.kind !== 'word' || (second.text !== ',' && second.text !== '!'))
    return false;
  const letter = doc.folded.text[first.start]!;
  return letter !== letter.toLowerCase() && !doc.languages.rules.courtesy.notNames.has(first.text);
}
