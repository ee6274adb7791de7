import { hits } from '../text/doc.ts';
import { span, type Rule } from './rule.ts';

export const euphemismComplaint: Rule = {
  id: 'euphemism-complaint',
  find({ doc, profile, input }) {
    if (!profile.complaint && input.context.ourFault !== true) return [];
    // «Благодарим за обращение» is a formula of thanks, and named as such.
    const thanks = hits(doc, 'thanks.bare');
    return hits(doc, 'euphemism.noun')
      .filter((hit) => !thanks.some((other) => other.from < hit.to && hit.from < other.to))
      .filter((hit) => {
        for (let i = hit.from; i < hit.to; i++) if (isOwnWord(doc.tokens[i]!.text)) return false;
        return doc.tokens[hit.to]?.kind !== 'number' && doc.tokens[hit.to]?.text !== '№';
      })
      .map((hit) => span(doc, hit));

    function isOwnWord(word: string) {
      return word.length > 4 && profile.stems.has(doc.languages.stem(word));
    }
  },
};
