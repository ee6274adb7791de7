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

const endsLikeYou = /^.{2,}[еи]шь(?:ся)?$/;
const onlyEndsSo = new Set(['лишь', 'подумаешь', 'брешь', 'плешь', 'тишь', 'мышь']);
const none: Hit[] = [];

/** «Звонишь», «вернёшься»: hardly any other word ends like the second person singular. */
function secondPerson(doc: Doc): Hit[] {
  return doc.tokens.flatMap(({ text, kind }, i): Hit[] =>
    kind === 'word' && !doc.guarded[i] && endsLikeYou.test(text) && !onlyEndsSo.has(text)
      ? [{ from: i, to: i + 1 }]
      : none,
  );
}
