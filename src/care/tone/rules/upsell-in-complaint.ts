import { hits } from '../text/doc.ts';
import { span, type Rule } from './rule.ts';

export const upsellInComplaint: Rule = {
  id: 'upsell-in-complaint',
  find({ doc, profile, input }) {
    const inTrouble = input.context.resolved === false || profile.complaint || profile.upset;
    if (!inTrouble || (input.context.resolved === true && !profile.complaint)) return [];
    // Whoever asks for a code or a voucher is answered with one.
    if (doc.languages.rules.asksForOffer.test(input.customer.at(-1) ?? '')) return [];
    return hits(doc, 'upsell')
      .filter((hit) => {
        const last = doc.tokens[hit.to - 1]!.text;
        // An option the customer asked about is the answer itself.
        return !profile.questions.some(({ stems }) => stems.includes(doc.languages.stem(last)));
      })
      .map((hit) => span(doc, hit));
  },
};
