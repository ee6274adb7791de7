import { isOf } from '../language/words.ts';
import { hits } from '../text/doc.ts';
import type { Hit } from '../pattern/match.ts';
import type { Doc } from '../text/doc.ts';
import { span, type Rule } from './rule.ts';

export const addressMismatch: Rule = {
  id: 'address-mismatch',
  find({ doc, profile }) {
    const familiar = [...hits(doc, 'address.ty'), ...secondPerson(doc)];
    if (familiar.length === 0) return [];
    const mixed = hits(doc, 'address.vy').length > 0;
    if (profile.address === 'ty' && !mixed) return [];
    return familiar.map((hit) => span(doc, hit));
  },
};

const none: Hit[] = [];

/** «Звонишь», «вернёшься»: called familiarly by the verb alone. */
function secondPerson(doc: Doc): Hit[] {
  const { familiarVerbs } = doc.languages.rules;
  return doc.tokens.flatMap(({ text, kind }, i): Hit[] =>
    kind === 'word' && !doc.guarded[i] && isOf(familiarVerbs, text)
      ? [{ from: i, to: i + 1 }]
      : none,
  );
}
