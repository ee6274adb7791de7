import { hits } from '../text/doc.ts';
import { span, type Rule } from './rule.ts';

export const slangMismatch: Rule = {
  id: 'slang-mismatch',
  find({ doc, profile }) {
    if (profile.register === 'informal' || profile.joking) return [];
    const inTrouble = profile.complaint || profile.upset || profile.moneyWorry;
    if (profile.register !== 'formal' && !inTrouble) return [];
    return hits(doc, 'slang').map((hit) => span(doc, hit));
  },
};
