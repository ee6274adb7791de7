import { span, type Rule } from './rule.ts';

const longestSentence = 30;
/** Letters allow longer sentences than talk. */
const longestInLetter = 35;
const longestPublicReply = 120;

export const wordy: Rule = {
  id: 'wordy',
  find({ doc, input }) {
    const longest = input.channel === 'email' ? longestInLetter : longestSentence;
    const long = doc.sentences.filter(({ words, from, to }) => {
      // Handles and signatures are no words of the sentence: “@117030”, “^RMD”.
      const marks = doc.tokens.slice(from, to).filter(({ text }) => text === '@' || text === '^');
      return words - marks.length > longest;
    });
    if (long.length > 0) return long.map(({ from, to }) => span(doc, { from, to }));
    const words = doc.sentences.reduce((sum, sentence) => sum + sentence.words, 0);
    if (input.visibility !== 'public' || words <= longestPublicReply) return [];
    return [span(doc, { from: 0, to: doc.tokens.length })];
  },
};
