import type { Rule } from './rule.ts';

const shortReply = 40;
const wordsPerMark = 15;

export const exclamationOverload: Rule = {
  id: 'exclamation-overload',
  find({ doc, input }) {
    const marks = [...input.text.matchAll(/!/g)].map(({ index }) => index);
    if (marks.length < 2) return [];
    const double = /!{2,}/.exec(input.text);
    const words = doc.sentences.reduce((sum, sentence) => sum + sentence.words, 0);
    const allowed = words < shortReply ? 2 : Math.max(2, Math.ceil(words / wordsPerMark));
    if (!double && marks.length <= allowed) return [];
    const at = double ? { start: double.index, end: double.index + double[0].length } : null;
    return [at ?? { start: marks.at(-1)!, end: marks.at(-1)! + 1 }];
  },
};
